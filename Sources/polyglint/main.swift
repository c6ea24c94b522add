import CBuiltInData
import CICU
print("polyglint", U_ICU_VERSION)
