/** What somebody was told: that it is a no, or that nothing is decided yet, which some laws count as an answer. */
export const noticeSays = ['decision', 'no_decision_yet'] as const;
export type NoticeSays = (typeof noticeSays)[number];

/** How somebody was told when it was no letter of ours, as a member says it. */
export const toldHow = ['phone', 'video_call', 'in_person', 'paper', 'other_mail'] as const;
export type ToldHow = (typeof toldHow)[number];

/** How somebody was told: as a member says it, or by our own note that nothing is decided yet. */
export const noticeHow = [...toldHow, 'letter'] as const;
export type NoticeHow = (typeof noticeHow)[number];
