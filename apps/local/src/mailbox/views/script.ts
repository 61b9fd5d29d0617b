/** Brings new mail into an open page, and sends with Ctrl+Enter. Everything works without it. */
export const script = `
(() => {
  const look = async () => {
    if (document.hidden) return;
    const { newest } = await (await fetch('/mailbox/newest')).json();
    const before = document.body.dataset.newest;
    if (newest === before) return;
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    document.body.dataset.newest = newest;
    for (const part of document.querySelectorAll('[data-live]')) {
      const fresh = page.querySelector('[data-live="' + part.dataset.live + '"]');
      if (fresh && !part.contains(document.activeElement)) part.replaceChildren(...fresh.childNodes);
    }
    const mails = document.getElementById('mails');
    for (const mail of page.querySelectorAll('#mails > article'))
      if (mails && !document.getElementById(mail.id)) mails.append(mail);
    const form = document.querySelector('form.reply');
    const freshForm = page.querySelector('form.reply');
    if (form && freshForm) form.action = freshForm.action;
    document.title = page.title;
    // The mark begins with the newest mail; the rest is the time.
    if (newest.split(' ')[0] !== before.split(' ')[0]) document.getElementById('news').textContent = 'New mail has arrived.';
  };
  setInterval(() => look().catch(() => undefined), 2500);
  document.addEventListener('keydown', (event) => {
    const form = event.target instanceof HTMLTextAreaElement ? event.target.form : null;
    if (form && event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.requestSubmit();
  });
})();
`;
