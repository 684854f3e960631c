/**
 * Abbreviations that mean one thing to clinicians of every field, and what they stand for. One way only:
 * who writes the abbreviation finds the words. Abbreviations with several meanings (MS, RA, PE, BPD, CP)
 * are left out on purpose: guessing wrong is worse than not guessing.
 */
const EXPANSIONS = `
  aaa: abdominal aortic aneurysm
  adhd: attention deficit hyperactivity disorder
  afib: atrial fibrillation
  aki: acute kidney injury
  aml: acute myeloid leukaemia
  ards: acute respiratory distress syndrome
  bppv: benign paroxysmal positional vertigo
  cabg: coronary artery bypass
  cbt: cognitive behavioural therapy
  ckd: chronic kidney disease
  copd: chronic obstructive pulmonary disease
  csbd: compulsive sexual behaviour disorder
  dbt: dialectical behaviour therapy
  dka: diabetic ketoacidosis
  dlbcl: diffuse large b-cell lymphoma
  doac: direct oral anticoagulant
  dpyd: dihydropyrimidine dehydrogenase
  dvt: deep vein thrombosis
  ecg: electrocardiogram
  ect: electroconvulsive therapy
  eeg: electroencephalogram
  egfr: glomerular filtration rate
  emdr: eye movement desensitisation
  epds: edinburgh postnatal depression scale
  fbt: family-based treatment
  gad: generalised anxiety disorder
  gerd: gastro-oesophageal reflux
  hcc: hepatocellular carcinoma
  hfref: heart failure with reduced ejection fraction
  htn: hypertension
  ibd: inflammatory bowel disease
  ibs: irritable bowel syndrome
  inr: international normalised ratio
  iud: intrauterine device
  lmwh: low molecular weight heparin
  maoi: monoamine oxidase inhibitor
  mdd: major depressive disorder
  mi: myocardial infarction
  mrsa: methicillin-resistant staphylococcus aureus
  nsaid: non-steroidal anti-inflammatory
  nsclc: non-small cell lung cancer
  nstemi: myocardial infarction
  nvr: non-violent resistance
  ocd: obsessive compulsive disorder
  ppi: proton pump inhibitor
  ptsd: post-traumatic stress disorder
  sclc: small cell lung cancer
  sle: lupus erythematosus
  snri: serotonin noradrenaline reuptake inhibitor
  ssri: selective serotonin reuptake inhibitor
  stemi: myocardial infarction
  t1dm: type 1 diabetes
  t2dm: type 2 diabetes
  tavi: transcatheter aortic valve
  tia: transient ischaemic attack
  trd: treatment-resistant depression
  uti: urinary tract infection
  vte: venous thromboembolism
`;

/** Abbreviation → what it is searched as besides itself. */
export const synonyms: Record<string, string[]> = Object.fromEntries(
  EXPANSIONS.trim()
    .split("\n")
    .map((line) => line.trim().split(": "))
    .map(([short = "", long = ""]) => [short, [long]]),
);
