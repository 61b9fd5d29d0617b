/** Domains that one provider serves for anybody who asks: it counts their mail together. */
const domainsOf: Readonly<Record<string, readonly string[]>> = {
  'gmail.com': ['googlemail.com'],
  'outlook.com': ['hotmail.com', 'live.com', 'msn.com', 'passport.com'],
  'yahoo.com': ['ymail.com', 'rocketmail.com', 'aol.com', 'aim.com', 'verizon.net'],
  'icloud.com': ['me.com', 'mac.com'],
  'gmx.net': ['gmx.de', 'gmx.at', 'gmx.ch', 'gmx.com', 'web.de', 'mail.com'],
  'proton.me': ['protonmail.com', 'pm.me'],
};

/** Providers with a domain for each country. Example: "hotmail.co.uk", "yahoo.com.br" */
const COUNTRIES = /^(hotmail|live|outlook|yahoo)\.(?:com?\.)?[a-z]{2}$/;

const providerByDomain = new Map(
  Object.entries(domainsOf).flatMap(([provider, domains]) => domains.map((domain) => [domain, provider])),
);

/** Who receives mail for an address: the domain, or the best known domain of the provider that it belongs to. */
export function providerOf(address: string): string {
  const domain = address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase();
  const [, brand] = COUNTRIES.exec(domain) ?? [];
  if (brand !== undefined) return brand === 'yahoo' ? 'yahoo.com' : 'outlook.com';
  return providerByDomain.get(domain) ?? domain;
}
