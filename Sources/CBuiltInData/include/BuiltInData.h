// The files under glossaries/, embedded in the binary so that it works wherever it is moved.
#pragma once
#include <stddef.h>

/// One embedded file: its path below glossaries/, its bytes (not terminated by zero) and their count.
typedef struct {
  const char *name;
  const unsigned char *bytes;
  size_t count;
} BuiltInFile;

/// All embedded files, sorted by name.
const BuiltInFile *polyglint_built_in_files(size_t *count);
