#include "BuiltInData.h"

// A file that is added to glossaries/ is added here too; a test compares this list with the folder.
static const unsigned char readme[] = {
#embed "../../glossaries/README.md"
};

static const BuiltInFile files[] = {
    {"README.md", readme, sizeof readme},
};

const BuiltInFile *polyglint_built_in_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
