#include "BuiltInData.h"

// The files under glossaries/, sorted by name. One that is missing is left out; a test compares what is embedded with
// the folder.

#if __has_embed("../../glossaries/english-lexicon.tsv") == __STDC_EMBED_FOUND__
static const unsigned char english_lexicon[] = {
#embed "../../glossaries/english-lexicon.tsv"
};
#define HAS_ENGLISH_LEXICON
#endif

#if __has_embed("../../glossaries/given-names.tsv") == __STDC_EMBED_FOUND__
static const unsigned char given_names[] = {
#embed "../../glossaries/given-names.tsv"
};
#define HAS_GIVEN_NAMES
#endif

#if __has_embed("../../glossaries/organisations.tsv") == __STDC_EMBED_FOUND__
static const unsigned char organisations[] = {
#embed "../../glossaries/organisations.tsv"
};
#define HAS_ORGANISATIONS
#endif

#if __has_embed("../../glossaries/people.tsv") == __STDC_EMBED_FOUND__
static const unsigned char people[] = {
#embed "../../glossaries/people.tsv"
};
#define HAS_PEOPLE
#endif

#if __has_embed("../../glossaries/phrase-rules.compiled.tsv") == __STDC_EMBED_FOUND__
static const unsigned char phrase_rules_compiled[] = {
#embed "../../glossaries/phrase-rules.compiled.tsv"
};
#define HAS_PHRASE_RULES_COMPILED
#endif

#if __has_embed("../../glossaries/places.tsv") == __STDC_EMBED_FOUND__
static const unsigned char places[] = {
#embed "../../glossaries/places.tsv"
};
#define HAS_PLACES
#endif

#if __has_embed("../../glossaries/titles.tsv") == __STDC_EMBED_FOUND__
static const unsigned char titles[] = {
#embed "../../glossaries/titles.tsv"
};
#define HAS_TITLES
#endif

static const BuiltInFile files[] = {
#ifdef HAS_ENGLISH_LEXICON
    {"english-lexicon.tsv", english_lexicon, sizeof english_lexicon},
#endif
#ifdef HAS_GIVEN_NAMES
    {"given-names.tsv", given_names, sizeof given_names},
#endif
#ifdef HAS_ORGANISATIONS
    {"organisations.tsv", organisations, sizeof organisations},
#endif
#ifdef HAS_PEOPLE
    {"people.tsv", people, sizeof people},
#endif
#ifdef HAS_PHRASE_RULES_COMPILED
    {"phrase-rules.compiled.tsv", phrase_rules_compiled, sizeof phrase_rules_compiled},
#endif
#ifdef HAS_PLACES
    {"places.tsv", places, sizeof places},
#endif
#ifdef HAS_TITLES
    {"titles.tsv", titles, sizeof titles},
#endif
};

const BuiltInFile *polyglint_built_in_files(size_t *count) {
  *count = sizeof files / sizeof files[0];
  return files;
}
