/** Where anybody gets an address; no admin can mean these. */
const PUBLIC = new Set(
  `aol.com fastmail.com gmail.com gmx.at gmx.ch gmx.com gmx.de gmx.net googlemail.com hotmail.com
  icloud.com live.com mac.com mail.com mail.ru me.com msn.com outlook.com proton.me protonmail.com
  qq.com t-online.de web.de yahoo.com yandex.ru zoho.com 163.com`.split(/\s+/),
);

export const isPublicMailDomain = (domain: string): boolean => PUBLIC.has(domain);
