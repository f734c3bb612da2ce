/** English verbs that news uses. */

/** Each by its infinitive. */
export const VERBS: readonly string[] = `
  hoover resell harvest rope notch abuse infringe mislead deceive send uphold outbid splurge blow plunk cough bless recommend initiate overturn revive affirm sever deepen link pair hook unite enlist procure relax revoke rescind criminalise criminalize grant cull ax urge tap fetch arrest source
  field place total carve stump snub execute buyout plough plow
  co-develop codevelop suppose pretend contravene flout owe mark disconnect shut interrupt pop draw proceed countersue lure sack side throw swoop toss refute rebut rubbish brush consummate amalgamate circle court quash debunk downplay shoot bat
  widen disband dissolve clinch hand impose levy vacate hammer cement
  shelve ditch quadruple quintuple
  brand
  classify greenlight mop cripple paralyse paralyze copy download
  label
  designate
  veto accept haul rake reel drum lock shell fork splash bet acquihire acqui-hire rebuff spurn slap tighten loosen swing wrap
  engage emerge pursue aid avoid bear blame care carry check clash compete complain consist create damage date defend
  define depend detail differ discover double drag echo emphasize enhance ensure evolve exist feature finish fit flag focus
  gather handle happen head highlight identify ignore imagine impact imply indicate infer inform inspire insist intensify
  involve issue jeopardize know learn listen live look love manage manufacture matter mention miss mount move obtain occur
  outline overhaul own perform pick pivot play point predict press prevent produce promise protect prove publish push question
  recall recognize recommend recover refer reflect relate rely remind remove represent rescue respond resume reverse route
  save scale screen search secure serve settle shape share shift sign signal simplify solve speed spur stand steer store
  streamline strengthen struggle study submit suit surround survive suspend switch tackle talk target teach think threaten
  tie touch track train transform transition treat trigger turn understand underscore urge view visit wait want warn watch
  wear welcome wonder work worry write accelerate access account act adapt add address admire advise affect aggregate assert
  assess assign assist assume attach attempt automate await balance battle behave benefit boast borrow burn capture cause
  celebrate centre challenge characterize circulate cite collapse combat comment compare compile comply concern confront
  connect conduct consolidate consume contain control convert convince cooperate cope correct counter craft criticize
  debate declare decline dedicate deem defy delay deliver depict deserve design deter devote diversify divide dominate doubt
  dub ease elect embed embrace encounter encourage endorse enforce enjoy entail equip escape estimate examine exceed exclude
  execute exercise exploit explore export favor fear feed file fill flee fly follow fuel fulfil gauge greet guarantee
  guard harm heighten hint house hurt import incorporate induce influence inherit innovate inquire insert invent invite
  resolve stop question target erect attain request issue publish require vote advance admit subject contest challenge
  lower postpone delay slip peak distil train repeal promote instruct license join combine hack
  raise secure land close bag net snag score nab grab bank pull attract collect receive obtain get amass garner pocket
  announce complete finalise finalize conclude fund finance invest back lead co-lead colead join participate inject pour
  pump commit pledge contribute anchor support include value reach hit top cross surpass exceed achieve command
  buy acquire purchase take snap scoop pick gobble absorb swallow sell divest offload spin merge combine unite
  agree sign ink strike seal forge form enter partner team collaborate cooperate ally tap select choose pay rent lease
  supply order book award win deploy integrate adopt license distribute offer bid propose plan intend aim seek look want
  hope expect prepare consider weigh explore discuss negotiate mull eye near approach begin start continue try vow promise
  opt decide move agree abandon scrap drop terminate cancel walk withdraw block reject refuse deny dispute fail halt pause
  sue file accuse allege settle rule order dismiss charge indict convict fine penalise penalize sanction appeal claim
  ban bar restrict curb limit prohibit outlaw allow permit approve clear authorise authorize pass enact adopt propose unveil
  introduce draft probe investigate examine scrutinise scrutinize review blacklist regulate require mandate force demand
  lay cut slash shed eliminate axe trim reduce shrink fire dismiss let furlough hire retrench restructure unionise unionize
  report post book earn generate grow rise fall jump drop surge soar plunge tumble climb slide sink gain lose slump rally
  double triple beat miss forecast project guide estimate record swing
  launch release unveil introduce debut ship roll reveal present showcase publish open-source test expand add bring
  build construct open break develop create establish host operate expand power install acquire
  hack breach leak expose steal attack compromise exploit infiltrate violate clone
  suffer face experience crash restore disrupt knock
  appoint name hire promote resign quit leave depart exit step retire join replace oust poach succeed rejoin found
  price list float trade debut go
  say tell report reveal disclose confirm state claim warn argue note add explain show suggest deny believe think call
  become make give keep hold run work use help use provide serve allow enable turn set put come see find know ask
  replace change follow remain stay include need call own base value develop describe face mark
  erect attain request issue publish require vote advance finalise admit bar subject obtain contest challenge upset
  lower postpone delay slip peak distil train use gain repeal promote instruct tell pass license lie serve award grant donate spend hold host end have do be welcome boost bolster increase lift trim extend renew broaden`
  .trim()
  .split(/\s+/)
  .filter((verb, index, all) => all.indexOf(verb) === index);

export const VERB_KINDS = {
  saying:
    'say tell report reveal disclose confirm state claim warn argue note announce explain suggest think believe deny',
  control:
    'agree plan intend aim seek look want hope expect prepare consider weigh explore discuss negotiate mull eye near begin start continue try vow promise opt decide move abandon scrap drop terminate cancel refuse fail commit pledge offer bid propose complete finalise finalize halt pause approach deny reject close conclude need set approve block begin help threaten claim file',
} as const;
