#!/usr/bin/env python3
"""Makes glossaries/english-lexicon.tsv.

Usage: make-english-lexicon.py ROOT [ROOT ...]

Each ROOT is a folder into which the Debian packages wordnet-base (1:3.0-37), wamerican-small and wbritish-small
(2020.12.07-2) were unpacked with `dpkg-deb -x`; `/` does where they are installed. The result depends on those packages,
on glossaries/given-names.tsv and on the lists below, on nothing else.

A lemma is kept if WordNet's tagged corpus holds it in some sense, or if it stands in both of the small word lists.
Weights are 4 times the tag count of a class plus its number of senses, so that a class that was never tagged still counts.
"""
import collections
import pathlib
import re
import sys

roots = [pathlib.Path(root) for root in sys.argv[1:]]
here = pathlib.Path(__file__).resolve().parent
output = here.parent / "glossaries" / "english-lexicon.tsv"
if not roots:
    sys.exit(__doc__)


def find(path):
    for root in roots:
        if (root / path).exists():
            return root / path
    sys.exit(f"{path} is in none of the folders given")


WORD = re.compile(r"[a-z][a-z']*\Z")

# Closed classes. A word listed here has no open class, except where KEEP says so.
CLOSED = {
    "art": "a an the",
    "det": "a an the this that these those each every either neither some any no another both all many much few several "
    "such what which whose my your his her its our their enough little less more most fewer",
    "prep": "of in to for with on at by from about as into like through after over between out against during without "
    "before under around among amongst within along across behind beyond near off onto upon above below beneath beside "
    "besides inside outside towards toward throughout despite except until till since per via amid amidst regarding "
    "concerning including up down past than unlike underneath versus aboard alongside opposite round atop",
    "pron": "i you he she it we they me him her us them myself yourself himself herself itself ourselves yourselves "
    "themselves mine yours hers ours theirs his who whom whose which what this that these those someone somebody something "
    "anyone anybody anything everyone everybody everything nobody nothing none one each whoever whatever whichever",
    "ps": "i you he she it we they who",
    "po": "me you him her it us them whom",
    "pp": "my your his her its our their mine yours hers ours theirs whose",
    "conj": "and or but nor so yet because although though while whereas unless if whether that since until till when where "
    "once after before as than whenever wherever",
    "modal": "can could may might must shall should will would ought cannot can't couldn't mustn't shouldn't won't wouldn't "
    "mightn't needn't shan't",
    "be": "be am is are was were been being isn't aren't wasn't weren't",
    "have": "have has had having haven't hasn't hadn't",
    "do": "do does did done doing don't doesn't didn't",
    "not": "not never n't cannot can't couldn't won't wouldn't shouldn't isn't aren't wasn't weren't haven't hasn't hadn't "
    "don't doesn't didn't mustn't",
    "num": "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion trillion "
    "dozen half",
    "ord": "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth sixtieth seventieth "
    "eightieth ninetieth hundredth thousandth last",
    "month": "january february march april may june july august september october november december jan feb mar apr jun "
    "jul aug sep sept oct nov dec",
    "day": "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun",
    "dem": "afghan albanian algerian american andorran angolan arab argentine argentinian armenian asian australian austrian "
    "azerbaijani azeri bahraini balkan baltic bangladeshi barbadian bashkir basque belarusian belgian beninese bhutanese "
    "bolivian bosnian botswanan brazilian british bulgarian burkinabe burmese burundian byzantine cambodian cameroonian "
    "canadian catalan chadian chechen chilean chinese circassian colombian congolese corsican cossack croat croatian cuban "
    "cypriot czech czechoslovak dagestani danish dominican dutch ecuadorian egyptian emirati english eritrean estonian "
    "ethiopian eurasian european fijian filipino finnish flemish french gabonese gambian georgian german ghanaian greek "
    "guatemalan guinean guyanese haitian honduran hungarian icelandic indian indonesian ingush iranian iraqi irish israeli "
    "italian ivorian jamaican japanese jordanian kabardian kalmyk karelian kazakh kazakhstani kenyan korean kosovan kosovar "
    "kurdish kuwaiti kyrgyz laotian latvian lebanese liberian libyan lithuanian luxembourgish macedonian malagasy malawian "
    "malaysian maldivian malian maltese mauritanian mauritian mexican moldovan mongolian montenegrin moroccan mozambican "
    "namibian nepalese nepali nicaraguan nigerian nigerien norwegian omani ossetian pakistani palestinian panamanian "
    "paraguayan persian peruvian polish portuguese prussian qatari romani romanian russian rwandan salvadoran samoan saudi "
    "scandinavian scottish senegalese serb serbian singaporean slav slavic slovak slovakian slovene slovenian somali "
    "soviet spanish sudanese surinamese swedish swiss syrian taiwanese tajik tanzanian tatar thai tibetan togolese tongan "
    "transnistrian tunisian turk turkish turkmen ugandan ukrainian uruguayan uzbek venezuelan vietnamese welsh yakut yemeni "
    "yugoslav zambian zimbabwean abkhazian adyghe buryat chuvash crimean muscovite parisian siberian londoner kyivan",
}

# Open classes that a closed-class word keeps; WordNet's rarer ones (`no` as a noun, `out` as a verb) only mislead.
KEEP = {
    "like": "va", "after": "r", "past": "na", "round": "nav", "down": "ra", "opposite": "na", "near": "vra",
    "outside": "nar", "inside": "nar", "over": "r", "off": "r", "behind": "r", "out": "r", "up": "r", "through": "r",
    "about": "r", "around": "r", "across": "r", "along": "r", "under": "r", "above": "r", "below": "r", "little": "ar",
    "less": "ar", "more": "ar", "most": "ar", "fewer": "a", "enough": "ar", "many": "a", "much": "ar", "few": "a",
    "including": "", "regarding": "", "concerning": "", "one": "na", "half": "nar", "dozen": "n", "hundred": "n",
    "thousand": "n", "million": "n", "second": "nar", "third": "na", "last": "nvar", "first": "ar", "fourth": "na",
    "fifth": "na", "march": "nv", "may": "", "august": "a", "mine": "nv", "no": "r", "such": "a", "yet": "r", "so": "r",
    "being": "n", "be": "v", "have": "v", "do": "v",
}

# Irregular verbs: base, past, participle; forms that are both are given once. The first of several is what we write.
IRREGULAR_VERBS = """
abide abode,abided|arise arose arisen|awake awoke awoken|bear bore borne,born|beat beat beaten|become became become|
befall befell befallen|beget begot begotten|begin began begun|behold beheld|bend bent|beseech besought|beset beset|
bet bet|bid bid,bade bid,bidden|bind bound|bite bit bitten|bleed bled|blow blew blown|break broke broken|breed bred|
bring brought|broadcast broadcast|build built|burn burned,burnt|burst burst|bust bust,busted|buy bought|cast cast|
catch caught|choose chose chosen|cling clung|come came come|cost cost|creep crept|cut cut|deal dealt|dig dug|
dive dived,dove dived|draw drew drawn|dream dreamed,dreamt|drink drank drunk|drive drove driven|dwell dwelt,dwelled|
eat ate eaten|fall fell fallen|feed fed|feel felt|fight fought|find found|flee fled|fling flung|fly flew flown|
forbid forbade,forbad forbidden|forecast forecast,forecasted|foresee foresaw foreseen|foretell foretold|forget forgot forgotten|
forgive forgave forgiven|forgo forwent forgone|forsake forsook forsaken|freeze froze frozen|get got got,gotten|give gave given|
go went gone|grind ground|grow grew grown|hang hung,hanged|hear heard|hide hid hidden|hit hit|hold held|hurt hurt|
inset inset|keep kept|kneel knelt,kneeled|knit knitted,knit|know knew known|lay laid|lead led|lean leaned,leant|leap leapt,leaped|
learn learned,learnt|leave left|lend lent|let let|lie lay lain|light lit,lighted|lose lost|make made|mean meant|meet met|
mislay mislaid|mislead misled|misread misread|misspell misspelled,misspelt|mistake mistook mistaken|misunderstand misunderstood|
mow mowed mown,mowed|offset offset|outbid outbid|outdo outdid outdone|outgrow outgrew outgrown|outrun outran outrun|
outsell outsold|overcome overcame overcome|overdo overdid overdone|overhear overheard|override overrode overridden|
overrun overran overrun|oversee oversaw overseen|overtake overtook overtaken|overthrow overthrew overthrown|partake partook partaken|
pay paid|plead pleaded,pled|prepay prepaid|prove proved proven,proved|put put|quit quit|read read|rebuild rebuilt|
redo redid redone|relay relayed|remake remade|repay repaid|reset reset|resell resold|retake retook retaken|rethink rethought|
rewind rewound|rewrite rewrote rewritten|rid rid|ride rode ridden|ring rang rung|rise rose risen|run ran run|saw sawed sawn,sawed|
say said|see saw seen|seek sought|sell sold|send sent|set set|sew sewed sewn,sewed|shake shook shaken|shear sheared shorn,sheared|
shed shed|shine shone,shined|shoot shot|show showed shown,showed|shrink shrank,shrunk shrunk,shrunken|shut shut|sing sang sung|
sink sank,sunk sunk,sunken|sit sat|slay slew slain|sleep slept|slide slid|sling slung|slit slit|smell smelled,smelt|sow sowed sown,sowed|
speak spoke spoken|speed sped,speeded|spell spelled,spelt|spend spent|spill spilled,spilt|spin spun|spit spat,spit|split split|
spoil spoiled,spoilt|spread spread|spring sprang,sprung sprung|stand stood|steal stole stolen|stick stuck|sting stung|
stink stank,stunk stunk|strew strewed strewn|stride strode stridden|strike struck struck,stricken|string strung|
strive strove,strived striven,strived|sublet sublet|swear swore sworn|sweep swept|swell swelled swollen,swelled|swim swam swum|
swing swung|take took taken|teach taught|tear tore torn|tell told|think thought|throw threw thrown|thrust thrust|tread trod trodden|
undercut undercut|undergo underwent undergone|understand understood|undertake undertook undertaken|underwrite underwrote underwritten|
undo undid undone|uphold upheld|upset upset|wake woke woken|wear wore worn|weave wove woven|wed wed,wedded|weep wept|wet wet,wetted|
win won|wind wound|withdraw withdrew withdrawn|withhold withheld|withstand withstood|wring wrung|write wrote written
"""

# Plurals that differ from the rule; WordNet's list also holds what no newspaper writes.
IRREGULAR_NOUNS = """
man men|woman women|child children|foot feet|tooth teeth|goose geese|mouse mice|louse lice|ox oxen|person people|penny pence,pennies|
die dice,dies|wife wives|life lives|knife knives|leaf leaves|half halves|self selves|shelf shelves|thief thieves|wolf wolves|calf calves|
loaf loaves|elf elves|hoof hooves,hoofs|scarf scarves,scarfs|sheaf sheaves|wharf wharves|dwarf dwarves,dwarfs|midwife midwives|
housewife housewives|hero heroes|potato potatoes|tomato tomatoes|echo echoes|veto vetoes|embargo embargoes|torpedo torpedoes|
cargo cargoes,cargos|mosquito mosquitoes|volcano volcanoes,volcanos|tornado tornadoes,tornados|domino dominoes|buffalo buffaloes,buffalo|
mango mangoes,mangos|crisis crises|basis bases|analysis analyses|thesis theses|hypothesis hypotheses|diagnosis diagnoses|
oasis oases|axis axes|parenthesis parentheses|synthesis syntheses|emphasis emphases|ellipsis ellipses|phenomenon phenomena|
criterion criteria|datum data|medium media,mediums|bacterium bacteria|memorandum memoranda,memorandums|referendum referendums,referenda|
stratum strata|curriculum curricula,curriculums|nucleus nuclei|stimulus stimuli|cactus cacti,cactuses|fungus fungi|alumnus alumni|
radius radii,radiuses|syllabus syllabuses,syllabi|index indexes,indices|appendix appendices,appendixes|matrix matrices,matrixes|
vertex vertices|formula formulas,formulae|antenna antennas,antennae|larva larvae|vertebra vertebrae|series series|species species|
means means|headquarters headquarters|aircraft aircraft|spacecraft spacecraft|hovercraft hovercraft|sheep sheep|deer deer|
fish fish,fishes|salmon salmon|trout trout|crossroads crossroads|barracks barracks|gallows gallows|offspring offspring|
serviceman servicemen|servicewoman servicewomen|policeman policemen|policewoman policewomen|fireman firemen|spokesman spokesmen|
spokeswoman spokeswomen|chairman chairmen|chairwoman chairwomen|businessman businessmen|businesswoman businesswomen|
congressman congressmen|congresswoman congresswomen|fisherman fishermen|gunman gunmen|statesman statesmen|sportsman sportsmen|
sportswoman sportswomen|craftsman craftsmen|salesman salesmen|gentleman gentlemen|frenchman frenchmen|englishman englishmen|
irishman irishmen|dutchman dutchmen|workman workmen|seaman seamen|airman airmen|layman laymen|foreman foremen|grandchild grandchildren|
stepchild stepchildren|schoolchild schoolchildren|quiz quizzes|bus buses|gas gases|plus pluses|bureau bureaus,bureaux|plateau plateaus,plateaux|
corps corps|stomach stomachs|monarch monarchs|patriarch patriarchs|epoch epochs|oligarch oligarchs|tsar tsars
"""

IRREGULAR_DEGREES = """
good better best|well better best|bad worse worst|badly worse worst|far further,farther furthest,farthest|little less least|many more most|
much more most|old older,elder oldest,eldest
"""

OTHER_FORMS = {
    "be": "vb=am,are,'m,'re vs=is v2=was,were v3=been",
    "have": "vs=has v2=had v3=had",
    "do": "vs=does v2=did v3=done",
    "go": "vs=goes v2=went v3=gone",
}

# News words that WordNet 3.0 (2006) lacks, or lacks in this class.
MORE_WORDS = """
drone n 40|blog n 8|blogger n 8|smartphone n 12|website n 30|online a 30|online r 20|email n 20|livestream n 4|podcast n 6|hashtag n 3|selfie n 3|
startup n 8|coronavirus n 12|pandemic n 16|lockdown n 8|vaccine n 12|cyberattack n 8|ransomware n 4|hacker n 10|malware n 4|cryptocurrency n 6|
bitcoin n 4|airstrike n 14|ceasefire n 16|frontline n 12|peacekeeper n 8|warhead n 8|landmine n 6|firefighter n 12|lawmaker n 16|
policymaker n 8|stakeholder n 6|spokesperson n 12|chairperson n 6|serviceman n 12|servicewoman n 6|jihadist n 4|separatist n 8|separatist a 6|
wildfire n 8|greenhouse n 6|renewable a 8|sustainable a 10|sustainability n 6|biodiversity n 4|eurozone n 6|referendum n 12|oligarch n 6|
ruble n 10|rouble n 8|hryvnia n 8|kopeck n 3|oblast n 8|raion n 4|duma n 6|tsar n 6|perestroika n 3|normalise v 4|prioritise v 4|prioritize v 4|
download v 8|upload v 6|google v 3|tweet v 6|tweet n 8|text v 4|unfriend v 1|repost v 3|repost n 3|retweet v 3|kickstart v 2|crowdfund v 2|
sanction v 20|target v 20|host v 16|impact v 12|chair v 8|showcase v 6|partner v 8|liaise v 2|multimodal a 2|interdepartmental a 2|
sociopolitical a 4|humanitarian a 12|militant a 6|militant n 10|paramilitary a 6|midfielder n 8|goalkeeper n 8|striker n 8|defender n 8|
semifinal n 8|quarterfinal n 8|playoff n 8|longtime a 8|nationwide a 8|nationwide r 6|worldwide r 8|statewide a 4|ongoing a 12|upcoming a 10|
evacuee n 8|deportee n 4|internally r 6|reportedly r 12|allegedly r 10|healthcare n 12|wellbeing n 6|childcare n 6|workforce n 10|
infrastructure n 20|logistics n 12|gamer n 4|videogame n 4|esports n 3|reboot v 4|crackdown n 8|standoff n 8|shootout n 6|takeover n 8|
"""

GIVEN = """
Aaron Adam Adriano Ahmed Alain Albert Alberto Alejandro Alessandro Alex Alexander Alfred Ali Alice Alison Amanda Amy Ana Andre Andrea Andreas
Andrew Angela Anita Anna Anne Annie Anthony Antoine Anton Antonio Ariel Arthur Barbara Barack Ben Benjamin Bernard Bernie Beth Bill Bob Boris Brian Bruce Bruno
Carl Carla Carlos Carol Caroline Catherine Charles Charlotte Chris Christian Christine Christopher Claire Claude Claudia Colin Craig Cristiano Dan Daniel
Daniela David Deborah Dennis Diana Diego Dominic Donald Donna Doris Douglas Edward Elena Elizabeth Ellen Emily Emma Emmanuel Enrique Eric Erik Ernst Eva
Evelyn Fatima Felix Fernando Fiona Florian Francesca Francesco Francis Francisco Francois Frank Fred Frederick Gabriel Gary Gavin Geoffrey George
Georgia Gerald Gerard Gerhard Giovanni Giorgia Giuseppe Gordon Graham Gregory Guillaume Gustavo Hans Hannah Harold Harry Hassan Heather Heinrich Helen Henri Henry
Herbert Howard Hugo Hussein Ian Ibrahim Ignacio Ingrid Irene Isaac Isabel Isabella Jack Jacob Jacqueline Jacques James Jan Jane Janet Jason Javier Jean
Jeff Jeffrey Jennifer Jeremy Jerome Jessica Jim Joan Joe Joel Johan Johanna Johannes John Jonathan Jordan Jorge Jose Joseph Juan Judith Julia Julian
Juliana Julie Jurgen Karen Karim Karl Kate Katherine Keith Kelly Ken Kenneth Kevin Khalid Kim Klaus Kristina Kurt Lars Laura Lauren Laurent Lawrence
Leo Leon Leonardo Leslie Linda Lionel Lisa Louis Louise Luca Lucas Lucia Lucy Luis Luke Magnus Mahmoud Manuel Marc Marcel Marco Marcus Margaret Maria
Marie Marine Marina Mario Mark Marta Martha Martin Mary Matteo Matthew Maurice Max Maximilian Megan Melanie Melissa Michael Michel Michelle Miguel Mike Mohamed
Mohammad Mohammed Monica Morgan Muhammad Mustafa Nancy Natalie Nathan Neil Nelson Nicholas Nick Nicolas Nicole Nigel Nina Noah Norman Olaf Oliver
Olivia Omar Oscar Otto Pablo Paolo Patricia Patrick Paul Paula Pedro Peter Philip Philippe Pierre Rachel Ralph Ramon Raphael Raul Raymond Rebecca
Recep Ricardo Richard Robert Roberto Robin Rodrigo Roger Roland Ronald Rosa Ross Roy Ruben Rudolf Russell Ruth Ryan Salman Samuel Sandra Sara Sarah
Scott Sean Sebastian Sergio Sharon Silvio Simon Sofia Sophie Stefan Stephanie Stephen Steve Steven Stuart Susan Sven Tamara Teresa Terry Theodore Theresa
Thierry Thomas Tim Timothy Tobias Tom Tony Ulrich Ursula Valentina Valerie Vanessa Veronica Victor Victoria Vincent Virginia Vivian Volodymyr Walter Wayne
Wendy Werner William Wolfgang Xavier Yusuf Yves Zoe
"""

senses = collections.defaultdict(lambda: collections.Counter())
tags = collections.defaultdict(lambda: collections.Counter())
LETTER = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
for line in open(find("usr/share/wordnet/cntlist.rev"), encoding="latin-1"):
    key, _, count = line.split()
    lemma, _, sense = key.partition("%")
    tags[lemma][LETTER[sense[0]]] += int(count)
for name, letter in (("noun", "n"), ("verb", "v"), ("adj", "a"), ("adv", "r")):
    for line in open(find(f"usr/share/wordnet/index.{name}"), encoding="latin-1"):
        if line.startswith(" "):
            continue
        fields = line.split()
        senses[fields[0]][letter] = int(fields[2])

common = None
for name in ("american", "british"):
    words = {line.strip().lower() for line in open(find(f"usr/share/dict/{name}-english-small"), encoding="utf-8")}
    common = words if common is None else common | words

closed = collections.defaultdict(list)
for tag, words in CLOSED.items():
    for word in words.split():
        if tag not in closed[word]:
            closed[word].append(tag)
for row in open(output.parent / "given-names.tsv", encoding="utf-8"):
    if row.startswith(("#", "id\t")):
        continue
    for cell in row.rstrip("\n").split("\t")[2:]:
        for form in cell.split("=")[-1].split("|"):
            if WORD.match(form.lower()) and len(form) > 1:
                closed[form.lower()].append("given")
for form in GIVEN.split():
    closed[form.lower()].append("given")
STRICT = {"art", "det", "prep", "pron", "ps", "po", "pp", "conj", "modal", "be", "have", "do", "not", "num", "ord", "month", "day"}

# Names only, which WordNet lists like common nouns; a glossary calls these spellings wrong.
NAMES = {"odessa"}

weights = {}
for lemma, by_class in senses.items():
    if not WORD.match(lemma) or (len(lemma) == 1 and lemma not in "ai") or lemma in NAMES:
        continue
    tagged = {c: n for c, n in tags[lemma].items() if n}
    if not tagged and lemma not in common:
        continue
    entry = {}
    for letter, count in by_class.items():
        # A class never tagged beside one that often is (`city` as a verb) misleads more than it helps.
        if tagged and not tags[lemma][letter] and sum(tagged.values()) > 40 * count and letter in "va":
            continue
        entry[letter] = 4 * tags[lemma][letter] + count
    if lemma in closed and STRICT & set(closed[lemma]):
        keep = KEEP.get(lemma, "")
        entry = {c: n for c, n in entry.items() if c in keep}
    if entry:
        weights[lemma] = entry
for item in MORE_WORDS.replace("\n", "").split("|"):
    if item:
        lemma, letter, weight = item.split()
        entry = weights.setdefault(lemma, {})
        entry[letter] = max(entry.get(letter, 0), int(weight))
# Adverbs and words that only the closed classes know are not lemmas of WordNet.
for word in closed:
    weights.setdefault(word, {})

VOWEL = "aeiou"


def doubles(stem):
    """Whether the last consonant doubles before -ed: one vowel letter between consonants, one syllable."""
    if len(stem) < 3 or stem[-1] in VOWEL + "wxy" or stem[-2] not in VOWEL + "y":
        return False
    if stem[-3] in VOWEL and not (stem[-3] == "u" and len(stem) > 3 and stem[-4] == "q"):
        return False
    start = stem[:-2]
    if start.endswith("qu"):
        start = start[:-2]
    return not any(letter in VOWEL + "y" for letter in start)


def regular(lemma, slot):
    consonant_y = lemma.endswith("y") and len(lemma) > 1 and lemma[-2] not in VOWEL
    if slot in ("n2", "vs"):
        if consonant_y:
            return lemma[:-1] + "ies"
        if lemma.endswith(("s", "x", "z", "ch", "sh")) or (slot == "vs" and lemma.endswith("o") and lemma[-2:-1] not in VOWEL):
            return lemma + "es"
        return lemma + "s"
    if slot in ("v2", "v3"):
        if lemma.endswith("e"):
            return lemma + "d"
        if consonant_y:
            return lemma[:-1] + "ied"
        return (lemma + lemma[-1] if doubles(lemma) else lemma) + "ed"
    if slot == "vg":
        if lemma.endswith("ie"):
            return lemma[:-2] + "ying"
        if lemma.endswith("e") and not lemma.endswith(("ee", "oe", "ye")) and len(lemma) > 2:
            return lemma[:-1] + "ing"
        return (lemma + lemma[-1] if doubles(lemma) else lemma) + "ing"
    ending = "er" if slot == "a2" else "est"
    if lemma.endswith("e"):
        return lemma + ending[1:]
    if consonant_y:
        return lemma[:-1] + "i" + ending
    return (lemma + lemma[-1] if doubles(lemma) else lemma) + ending


forms = collections.defaultdict(lambda: collections.defaultdict(list))


def add(lemma, slot, form):
    if form not in forms[lemma][slot]:
        forms[lemma][slot].append(form)


for item in IRREGULAR_VERBS.replace("\n", "").split("|"):
    parts = item.split()
    for form in parts[1].split(","):
        add(parts[0], "v2", form)
    for form in parts[-1].split(","):
        add(parts[0], "v3", form)
for item in IRREGULAR_NOUNS.replace("\n", "").split("|"):
    lemma, plural = item.split()
    for form in plural.split(","):
        add(lemma, "n2", form)
for item in IRREGULAR_DEGREES.replace("\n", "").split("|"):
    lemma, two, three = item.split()
    for form in two.split(","):
        add(lemma, "a2", form)
    for form in three.split(","):
        add(lemma, "a3", form)
for lemma, text in OTHER_FORMS.items():
    for part in text.split():
        slot, _, listed = part.partition("=")
        forms[lemma][slot] = listed.split(",")

# WordNet's exception lists: doubled consonants of longer verbs, compounds of irregular verbs, plurals in common use.
hand = {lemma: set(slots) for lemma, slots in forms.items()}
for line in open(find("usr/share/wordnet/verb.exc"), encoding="latin-1"):
    form, *lemmas = line.split()
    for lemma in lemmas:
        if "v" not in weights.get(lemma, {}) or not WORD.match(form):
            continue
        for ending, slots in (("ing", ["vg"]), ("ed", ["v2", "v3"]), ("s", ["vs"])):
            if form.endswith(ending) and form != lemma:
                for slot in slots:
                    if slot in hand.get(lemma, ()):
                        continue
                    add(lemma, slot, form)
for line in open(find("usr/share/wordnet/noun.exc"), encoding="latin-1"):
    form, *lemmas = line.split()
    for lemma in lemmas:
        # Only what the small word lists know; else the rule gives the plural.
        if "n" in weights.get(lemma, {}) and WORD.match(form) and "n2" not in hand.get(lemma, ()) and form in common:
            add(lemma, "n2", form)
for line in open(find("usr/share/wordnet/adj.exc"), encoding="latin-1"):
    form, *lemmas = line.split()
    for lemma in lemmas:
        slot = "a3" if form.endswith("st") else "a2" if form.endswith("er") else None
        if slot and "a" in weights.get(lemma, {}) and slot not in hand.get(lemma, ()) and form in common:
            add(lemma, slot, form)

# `ways` is listed as a noun of its own; it is the plural of `way`.
for lemma in list(weights):
    plural = regular(lemma, "n2")
    if "n" in weights[lemma] and "n" in weights.get(plural, {}) and weights[plural]["n"] < weights[lemma]["n"]:
        del weights[plural]["n"]

rows = []
LETTERS = {"n2": "n", "v2": "v", "v3": "v", "vg": "v", "vs": "v", "vb": "v", "a2": "ar", "a3": "ar"}
for lemma in sorted(weights):
    entry = weights[lemma]
    classes = [f"{c}{min(entry[c], 60000)}" for c in "nvar" if c in entry]
    classes += dict.fromkeys(closed.get(lemma, []))
    cells = []
    for slot in ("n2", "vb", "vs", "v2", "v3", "vg", "a2", "a3"):
        listed = forms.get(lemma, {}).get(slot, [])
        if not listed or not any(c in entry for c in LETTERS[slot]):
            continue
        # The regular form goes first where it is in use, so that it is what we write.
        if slot not in hand.get(lemma, ()) and regular(lemma, slot) in common and regular(lemma, slot) not in listed:
            listed = [regular(lemma, slot)] + listed
        if listed != [regular(lemma, slot)]:
            cells.append(f"{slot}={','.join(listed)}")
    if not classes:
        continue
    rows.append("\t".join([lemma, " ".join(classes)] + ([" ".join(cells)] if cells else [])))

header = """# title: English lemmas, word classes and irregular forms
# origin: WordNet 3.0 (Princeton University), as in Debian's wordnet-base 1:3.0-37, cut to lemmas in use; closed classes, irregular forms, demonyms and given names by hand; made by Scripts/make-english-lexicon.py
# licence: WordNet-3.0 for the rows from WordNet, CC0-1.0 for the rest
# notice: WordNet Release 3.0. This software and database is being provided to you, the LICENSEE, by Princeton University under the following license. By obtaining, using and/or copying this software and database, you agree that you have read, understood, and will comply with these terms and conditions. Permission to use, copy, modify and distribute this software and database and its documentation for any purpose and without fee or royalty is hereby granted, provided that you agree to comply with the following copyright notice and statements, including the disclaimer, and that the same appear on ALL copies of the software, database and documentation, including modifications that you make for internal use or for distribution. WordNet 3.0 Copyright 2006 by Princeton University. All rights reserved. THIS SOFTWARE AND DATABASE IS PROVIDED "AS IS" AND PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES, EXPRESS OR IMPLIED. BY WAY OF EXAMPLE, BUT NOT LIMITATION, PRINCETON UNIVERSITY MAKES NO REPRESENTATIONS OR WARRANTIES OF MERCHANTABILITY OR FITNESS FOR ANY PARTICULAR PURPOSE OR THAT THE USE OF THE LICENSED SOFTWARE, DATABASE OR DOCUMENTATION WILL NOT INFRINGE ANY THIRD PARTY PATENTS, COPYRIGHTS, TRADEMARKS OR OTHER RIGHTS. The name of Princeton University or Princeton may not be used in advertising or publicity pertaining to distribution of the software and/or database. Title to copyright in this software, database and any associated documentation shall at all times remain with Princeton University and LICENSEE agrees to preserve same.
lemma\tclasses\tforms
"""
output.write_text(header + "\n".join(rows) + "\n", encoding="utf-8", newline="\n")
print(f"{len(rows)} rows, {output.stat().st_size} bytes")
