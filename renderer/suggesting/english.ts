/**
 * Closed classes of English words, in lower case: what capitalised text is told from names by. They are lists of the
 * language (grammar, calendar, titles, offices), not of any collection of articles.
 */
const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Words that begin sentences and join clauses, and are never part of a name, whatever their first letter. */
export const FUNCTION_WORDS = words(`
  a an the this that these those such same other another each every either neither both all any some many much more most
  few fewer less least several enough half no none not nor and or but so yet if then else than though although because
  since unless until while whereas whether as at by for from in into of off on onto out over per to toward towards under
  up upon with within without about above across after against along amid among around before behind below beneath
  beside besides between beyond concerning despite down during except following given including inside instead like near
  next outside past regarding through throughout via i me my mine myself we us our ours ourselves you your yours
  yourself he him his himself she her hers herself it its itself they them their theirs themselves who whom whose which
  what when where why how whoever whatever whenever wherever am is are was were be been being do does did done doing
  have has had having can could may might must shall should will would ought let there here now today tonight tomorrow
  yesterday again also always even ever never just only once often perhaps maybe quite rather really soon still too very
  however meanwhile moreover nevertheless otherwise therefore thus hence indeed instead later earlier further finally
  first second third last next one two three four five six seven eight nine ten hundreds thousands millions yes please
  according asked speaking writing using adding citing according read watch see let
`)

export const WEEKDAYS = words(
  'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun',
)

export const MONTHS = words(`
  january february march april may june july august september october november december
  jan feb mar apr jun jul aug sept sep oct nov dec
`)

/** What stands before a name to honour it or to say its office. Compound titles are these words one after another. */
export const TITLES = words(`
  mr mrs ms miss mx dr prof professor sir dame lord lady rev reverend fr father sister brother pope bishop archbishop
  cardinal rabbi imam sheikh sheik ayatollah king queen prince princess duke duchess president vice premier prime
  minister chancellor secretary senator sen representative rep congressman congresswoman governor gov mayor councillor
  councilman councilwoman ambassador attorney general judge justice prosecutor sheriff constable inspector detective
  officer chief captain capt major maj colonel col lieutenant lt sergeant sgt corporal private admiral adm commander
  commissioner director chairman chairwoman chairperson chair ceo cfo coo cto cio founder co-founder head deputy
  assistant acting former ex ex-president spokesman spokeswoman spokesperson leader speaker mp pm mep editor coach
  manager analyst economist author actor actress singer engineer coordinator
`)

/** Titles that are also surnames: after a given name, and with nothing behind them, they are one. */
export const SURNAME_TITLES = words('king prince pope bishop major judge justice father chancellor knight')

/** Words that start the name of a region; a region’s last word alone is another place. */
export const DIRECTIONS = words('north south east west northern southern eastern western central new upper lower')

/** Particles that link the parts of a person's name, and may be written small inside it. */
export const PARTICLES = words(
  'da das de del della den der di do dos du e el al la le van vander von y zu bin bint ibn ben ter ten af av',
)

/** Bodies that speak, after the name of a place, a people or an institution: “French authorities”, “Kremlin officials”. */
export const SPEAKING_BODIES = words(`
  authorities officials police prosecutors investigators regulators lawmakers legislators diplomats negotiators ministers
  government ministry parliament senate court courts embassy consulate army navy military troops forces intelligence
  customs administration council commission committee agency regulator judges union unions scientists researchers
  doctors media state cabinet opposition
`)

/** Heads of the names of institutions: after them “of”, “for” and “and” go on with the name. */
export const INSTITUTIONS = words(`
  academy agency alliance assembly association authority bank board bureau cabinet centre center chamber church club
  coalition college commission committee community confederation congress consortium convention council court department
  directorate faculty federation foundation fund house institute institution league library ministry museum network
  office organisation organization parliament party school senate service society university union
`)

/** Verbs of saying, by which even a single word at the start of a sentence is known for a speaker. */
export const SAYING = words(`
  said says say told tells added adds announced announces argued argues asked asks claimed claims confirmed confirms
  declined declines denied denies insisted insists noted notes replied replies reported reports stated states warned warns
  wrote writes acknowledged admitted alleged called accused explained remarked responded
`)

/** What people and things of a country are called: alone it is no name, with a body after it it is. */
export const PEOPLES = words(`
  afghan african albanian algerian american arab argentine argentinian armenian asian australian austrian azerbaijani
  bangladeshi belarusian belgian bolivian bosnian brazilian british bulgarian burmese cambodian cameroonian canadian
  chechen chilean chinese colombian congolese croatian cuban cypriot czech danish dutch ecuadorian egyptian emirati
  english eritrean estonian ethiopian european filipino finnish flemish french georgian german ghanaian greek guatemalan
  haitian honduran hungarian icelandic indian indonesian iranian iraqi irish israeli italian jamaican japanese jordanian
  kazakh kenyan korean kosovan kurdish kuwaiti kyrgyz laotian latin latvian lebanese liberian libyan lithuanian
  luxembourgish macedonian malagasy malaysian maltese mexican moldovan mongolian moroccan mozambican namibian nepalese
  nicaraguan nigerian norwegian omani pakistani palestinian panamanian paraguayan persian peruvian polish portuguese
  qatari romanian russian rwandan salvadoran saudi scottish senegalese serbian singaporean slovak slovenian somali
  spanish sudanese swedish swiss syrian taiwanese tajik tanzanian thai tibetan tunisian turkish turkmen ugandan ukrainian
  uruguayan uzbek venezuelan vietnamese welsh yemeni zambian zimbabwean western eastern northern southern soviet
`)
