/** The demo forum's groups; `threads/<slug>/` holds what they discuss. */
export type DemoGroup = {
  slug: string;
  name: string;
  specialties: string[];
  description: string;
  rules: string;
  listing: "listed" | "unlisted";
  joinPolicy: "open" | "request" | "invitation";
  admitsTrainees: boolean;
  owners: string[];
  moderators: string[];
  members: string[];
};

export const groups: DemoGroup[] = [
  {
    slug: "oncology",
    name: "Oncology",
    specialties: ["medical-oncology", "radiation-oncology", "haematology", "oncology-nursing"],
    description:
      "Treatment decisions where the guideline runs out: toxicity, sequencing, frailty, when to stop. For everyone who treats people with cancer.",
    rules:
      "Leave out anything that could identify a patient: age bands instead of ages, relative days instead of dates.\nSay when an opinion is off guideline, and declare interests when you name a product.\nDisagree with the argument, not the colleague.",
    listing: "listed",
    joinPolicy: "open",
    admitsTrainees: true,
    owners: ["niamh-kearney"],
    moderators: ["tomasz-wrona", "hannah-lindqvist"],
    members: [
      "adaeze-okafor",
      "rafael-monteiro",
      "priya-raman",
      "george-whitcombe",
      "lucia-ferrante",
      "grace-thornton",
      "peter-haugen",
      "daniel-abrams",
      "mei-ling-chow",
      "anna-kowalczyk",
    ],
  },
  {
    slug: "depression",
    name: "Depression and mood disorders",
    specialties: ["psychiatry", "clinical-psychology", "mental-health-nursing", "general-practice"],
    description:
      "Unipolar and bipolar depression from first episode to treatment resistance: medicines, psychotherapy, neuromodulation, and the work around them.",
    rules:
      "No identifying details, including unusual life events that would let a family recognise someone.\nFor a patient at immediate risk use your local crisis pathway first; this group is for thinking, not for emergencies.\nState doses with the context that makes them reasonable.",
    listing: "listed",
    joinPolicy: "open",
    admitsTrainees: true,
    owners: ["saoirse-dolan"],
    moderators: ["ingrid-solheim", "mateo-vargas"],
    members: [
      "kwame-mensah",
      "yuki-tanabe",
      "claire-beaumont",
      "daniel-abrams",
      "rafael-monteiro",
      "anna-kowalczyk",
      "fredrik-aalto",
      "helen-marsh",
      "lucia-ferrante",
      "johanna-brandt",
    ],
  },
  {
    slug: "sexual-addictions",
    name: "Sexual addictions",
    specialties: ["addiction-medicine", "psychosexual-therapy", "sexology", "couples-therapy"],
    description:
      "Compulsive sexual behaviour, problematic pornography use, chemsex, and the people around those who struggle. Many models are welcome; moralising is not.",
    rules:
      "No details that could identify a client or a partner; composite cases are preferred, and say so.\nName the model you work from (addiction, impulse control, incongruence), and be curious about the others.\nNo shaming of consensual behaviour.\nThreshold questions about reporting duties: say which country's law you mean.",
    listing: "listed",
    joinPolicy: "request",
    admitsTrainees: false,
    owners: ["elif-aydin"],
    moderators: ["johanna-brandt"],
    members: [
      "marcus-ellery",
      "simon-achterberg",
      "ruth-levy",
      "amara-diallo",
      "beatriz-salgado",
      "daniel-abrams",
      "ingrid-solheim",
      "saoirse-dolan",
    ],
  },
  {
    slug: "family-therapy",
    name: "Family therapy",
    specialties: [
      "family-therapy",
      "couples-therapy",
      "child-and-adolescent-psychology",
      "child-and-family-social-work",
    ],
    description:
      "Working with families, couples and the systems around them: formulations, stuck cases, co-therapy, safeguarding, supervision.",
    rules:
      "Change enough that the family would not recognise itself.\nSay what you want from the thread: ideas, challenge, or company.\nSafeguarding concerns go to your local service, not only here.",
    listing: "listed",
    joinPolicy: "open",
    admitsTrainees: true,
    owners: ["beatriz-salgado"],
    moderators: ["owen-prosser"],
    members: [
      "nkechi-eze",
      "leila-haddad",
      "pieter-vanacker",
      "ruth-levy",
      "elif-aydin",
      "claire-beaumont",
      "lucia-ferrante",
      "kwame-mensah",
      "anna-kowalczyk",
    ],
  },
  {
    slug: "emergency-medicine",
    name: "Emergency medicine",
    specialties: ["emergency-medicine", "emergency-nursing", "prehospital-care"],
    description:
      "From the roadside to the resuscitation room: undifferentiated patients, procedures, flow, teaching, and surviving the shift.",
    rules:
      "No photographs of monitors with names, no dates, no places.\nNegative results and near misses are welcome here and stay here.\nWrite what you would do and how sure you are.",
    listing: "listed",
    joinPolicy: "open",
    admitsTrainees: true,
    owners: ["kirsty-macleod"],
    moderators: ["sophie-nguyen", "arjun-mehta"],
    members: [
      "jonas-feld",
      "carlos-ibarra",
      "fredrik-aalto",
      "tui-parata",
      "david-oyelaran",
      "mei-ling-chow",
      "daniel-abrams",
      "helen-marsh",
      "anna-kowalczyk",
    ],
  },
  {
    slug: "palliative-care",
    name: "Palliative care",
    specialties: ["palliative-medicine", "oncology-nursing", "general-practice"],
    description:
      "Symptoms, conversations, families and teams at the end of life, at home, in hospital and in hospices.",
    rules:
      "Families read forums too: no detail by which they would know their relative.\nUnlicensed use and unusual doses: say the setting and the monitoring.\nAssisted dying: describe practice and law; leave campaigns outside.",
    listing: "listed",
    joinPolicy: "open",
    admitsTrainees: true,
    owners: ["george-whitcombe", "priya-raman"],
    moderators: ["hannah-lindqvist"],
    members: [
      "niamh-kearney",
      "lucia-ferrante",
      "rafael-monteiro",
      "grace-thornton",
      "tui-parata",
      "fredrik-aalto",
      "adaeze-okafor",
      "peter-haugen",
      "daniel-abrams",
    ],
  },
  {
    slug: "perinatal-mental-health",
    name: "Perinatal mental health",
    specialties: ["psychiatry", "midwifery", "obstetrics-and-gynaecology"],
    description:
      "Conception to the second birthday: medicines in pregnancy and lactation, birth trauma, psychosis, parents and infants.",
    rules:
      "No gestational ages by date, no units named.\nQuote the source when you give a risk, and its denominator.\nPartners and infants are people too.",
    listing: "listed",
    joinPolicy: "invitation",
    admitsTrainees: true,
    owners: ["marguerite-lafleur"],
    moderators: ["helen-marsh"],
    members: [
      "saoirse-dolan",
      "claire-beaumont",
      "rafael-monteiro",
      "anna-kowalczyk",
      "leila-haddad",
      "mateo-vargas",
    ],
  },
  {
    slug: "after-adverse-events-5hqz27ka",
    name: "After adverse events",
    specialties: ["anaesthesiology", "psychiatry"],
    description:
      "For clinicians after something went wrong. Peer support, not case review. Unlisted: nobody outside sees that it exists.",
    rules:
      "Nothing said here leaves here.\nNo case review and no blame: this is about us.\nIf you are thinking of ending your life, tell one of the moderators or your local service today.",
    listing: "unlisted",
    joinPolicy: "invitation",
    admitsTrainees: true,
    owners: ["david-oyelaran"],
    moderators: ["daniel-abrams"],
    members: [
      "kirsty-macleod",
      "niamh-kearney",
      "sophie-nguyen",
      "marguerite-lafleur",
      "jonas-feld",
      "claire-beaumont",
      "anna-kowalczyk",
    ],
  },
  {
    slug: "nordsee-psycho-oncology",
    name: "Nordsee Society of Psycho-Oncology",
    specialties: ["psycho-oncology", "clinical-psychology", "oncology-nursing"],
    description:
      "The members' group of the Nordsee Society of Psycho-Oncology: distress screening, fear of recurrence, supervision, the society's working groups.",
    rules:
      "Members of the society and invited guests.\nWorking documents are drafts until the board says otherwise.\nThe usual confidentiality, doubled.",
    listing: "listed",
    joinPolicy: "request",
    admitsTrainees: true,
    owners: ["lucia-ferrante"],
    moderators: ["grace-thornton"],
    members: [
      "niamh-kearney",
      "hannah-lindqvist",
      "george-whitcombe",
      "ingrid-solheim",
      "yuki-tanabe",
      "peter-haugen",
      "priya-raman",
    ],
  },
  {
    slug: "rural-practice",
    name: "Rural and remote practice",
    specialties: ["general-practice", "rural-and-remote-nursing", "prehospital-care"],
    description:
      "Good medicine a long way from a scanner: generalism, distance, small teams, and being everyone's neighbour.",
    rules:
      "In small places everybody is identifiable: change more than you think you need to.\nSay what you have at hand, so that advice fits.\nTransfers and weather are always relevant.",
    listing: "listed",
    joinPolicy: "open",
    admitsTrainees: true,
    owners: ["fredrik-aalto"],
    moderators: ["tui-parata"],
    members: [
      "kirsty-macleod",
      "jonas-feld",
      "kwame-mensah",
      "priya-raman",
      "arjun-mehta",
      "marguerite-lafleur",
      "adaeze-okafor",
      "claire-beaumont",
    ],
  },
  {
    slug: "antimicrobial-stewardship",
    name: "Antimicrobial stewardship",
    specialties: ["infectious-diseases", "clinical-pharmacy", "internal-medicine"],
    description:
      "Shorter courses, better cultures, allergy de-labelling, and how to say no to the surgeon.",
    rules:
      "Give local resistance when you recommend a drug.\nNo identifying outbreaks or hospitals.\nShow the evidence, or say that it is habit.",
    listing: "listed",
    joinPolicy: "open",
    admitsTrainees: true,
    owners: ["mei-ling-chow"],
    moderators: ["rafael-monteiro"],
    members: [
      "arjun-mehta",
      "adaeze-okafor",
      "carlos-ibarra",
      "fredrik-aalto",
      "amara-diallo",
      "sophie-nguyen",
      "yuki-tanabe",
      "anna-kowalczyk",
    ],
  },
];
