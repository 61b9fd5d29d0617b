/** How every letter of ours ends: a person signs, with role and company. */
export const signature = `Kind regards,
{{ senderName }}
{% if senderTitle %}{{ senderTitle }}, {% endif %}{{ company }}`;
