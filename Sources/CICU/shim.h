// ICU's C API for Swift, whatever version of ICU the system has.
//
// ICU renames each function per version (u_foo is a macro for u_foo_72), and Swift does not see macros. Here ICU's headers
// declare the plain names, and `redefine_extname` makes the linker look for the suffixed ones. names.h lists the functions
// used; a name that the installed ICU lacks is harmless, since a pragma for an undeclared function does nothing.
#pragma once

#include <unicode/uvernum.h>
#include <unicode/uconfig.h>

#define POLYGLINT_STRING_(x) #x
#define POLYGLINT_PRAGMA_(x) _Pragma(POLYGLINT_STRING_(x))
#define POLYGLINT_JOIN2_(a, b) a##b
#define POLYGLINT_JOIN_(a, b) POLYGLINT_JOIN2_(a, b)

#if defined(U_DISABLE_RENAMING) && U_DISABLE_RENAMING
// This ICU was built without renaming: the plain names are the real ones.
#define ICU_FUNCTION(name)
#else
#define ICU_FUNCTION(name) POLYGLINT_PRAGMA_(redefine_extname name POLYGLINT_JOIN_(name, U_ICU_VERSION_SUFFIX))
#undef U_DISABLE_RENAMING
#define U_DISABLE_RENAMING 1
#endif

#define U_SHOW_CPLUSPLUS_API 0
#include "types.h"
#include "names.h"

#include <unicode/ubrk.h>
#include <unicode/ucasemap.h>
#include <unicode/uchar.h>
#include <unicode/ucnv.h>
#include <unicode/ucnv_err.h>
#include <unicode/ucol.h>
#include <unicode/ucsdet.h>
#include <unicode/udat.h>
#include <unicode/udatpg.h>
#include <unicode/uloc.h>
#include <unicode/uldnames.h>
#include <unicode/unorm2.h>
#include <unicode/unum.h>
#include <unicode/uscript.h>
#include <unicode/usearch.h>
#include <unicode/uspoof.h>
#include <unicode/ustring.h>
#include <unicode/utext.h>
#include <unicode/utrans.h>
#include <unicode/utypes.h>
