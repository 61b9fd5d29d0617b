/** Where each ATS mails rejections by itself. Vendors rename their buttons: these say what to look for. */
export const atsGuides: readonly { readonly name: string; readonly steps: readonly string[] }[] = [
  {
    name: 'Greenhouse',
    steps: [
      'When you reject somebody, leave the rejection email out: choose not to send one.',
      'In the job’s application rules and in auto-reject rules, take the email away and leave the rejection.',
    ],
  },
  {
    name: 'Lever',
    steps: [
      'When you archive somebody, do not send an archive email.',
      'In the automations of your account, switch off those that send one when an opportunity is archived.',
    ],
  },
  {
    name: 'Ashby',
    steps: [
      'When you archive an application, choose not to send an archive email.',
      'If software archives through Ashby’s API, call it without “archiveEmail”: with it, Ashby mails the next morning.',
    ],
  },
  {
    name: 'Workable',
    steps: [
      'When you disqualify somebody, leave the email out.',
      'In the pipeline’s automated actions, remove the email on disqualification.',
    ],
  },
  {
    name: 'Teamtailor',
    steps: [
      'When you reject somebody, leave the message out.',
      'In the stages of each job, remove the triggers that send a message to who is rejected.',
    ],
  },
  {
    name: 'Recruitee',
    steps: [
      'When you disqualify somebody, leave the email out.',
      'In the automated actions of your pipelines, remove the email on disqualification.',
    ],
  },
  {
    name: 'SmartRecruiters',
    steps: [
      'When you reject somebody, leave the message out.',
      'In the settings of your hiring processes, switch off the automatic rejection email.',
    ],
  },
  {
    name: 'Another ATS',
    steps: [
      'Look for two things: an email offered at the moment of rejecting, and rules that send one by themselves.',
      'Then reject a candidate of your own making and see what arrives: it should be one letter, from Regards.',
    ],
  },
];
