/** Colleagues at the door when the demo begins: who asks, who is invited, who is kept out. */
export const joinRequests = [
  {
    group: "sexual-addictions",
    handle: "nkechi-eze",
    hoursAgo: 5,
    message:
      "Safeguarding social worker. More and more of my families arrive after a phone was found, and I would like to know what treatment can offer before I meet them.",
  },
  {
    group: "sexual-addictions",
    handle: "owen-prosser",
    hoursAgo: 51,
    message:
      "Family therapist in CAMHS. I see the adolescent end of this and would rather learn from people who see where it leads.",
  },
  {
    group: "nordsee-psycho-oncology",
    handle: "ruth-levy",
    hoursAgo: 20,
    message:
      "I work with couples, lately many with one partner in treatment. Lucia suggested that I ask.",
  },
];

export const invitations = [
  {
    group: "perinatal-mental-health",
    handle: "kwame-mensah",
    by: "marguerite-lafleur",
    hoursAgo: 30,
    message: "We keep talking about lithium without anyone who runs a service by telephone.",
  },
  {
    group: "after-adverse-events-5hqz27ka",
    handle: "tui-parata",
    by: "david-oyelaran",
    hoursAgo: 70,
    message: "You said it helped to talk. There is a place for it.",
  },
];

export const bans = [
  {
    group: "sexual-addictions",
    handle: "oskar-lindner",
    by: "elif-aydin",
    hoursAgo: 130,
    reason: "Advertised a paid course to people who had asked for help, after a warning.",
  },
];
