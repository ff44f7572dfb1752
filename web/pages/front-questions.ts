/** What the front page asks of the ledger. A part whose answer is empty is left out. */
export const frontQuestions = {
  finding: {
    id: "state-building-2017",
    series: "ihs-conflict-monitor-2017/picture/theme=state-building",
    a: "2017-01",
    b: "2017-12",
  },
  main: ["jihadology-is-videos/video"],
  volumes: [
    "euvsdisinfo-cases/case",
    "amaq-suicide-claims/claimed-operation",
    "dabiq-rumiyah-images/image",
    "telegram-isis-watch/channel-or-bot",
    "ctc-visual-releases/visual-release",
    "fifthtribe-tweets/tweet",
  ],
  coverage: [
    "jihadology-is-videos",
    "ihs-conflict-monitor-2017",
    "winter-hijri-month",
    "ctc-visual-releases",
    "amaq-suicide-claims",
    "euvsdisinfo-cases",
    "telegram-isis-watch",
  ],
};
