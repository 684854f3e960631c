import { Lexer, type Token, Tokenizer, type Tokens } from "marked";

const DEEPEST = 20;
const MOST_WORK = 4_000_000;
const MOST_LINKS = 60;

/** Markdown as members write it: no HTML, and `~5 mg` is not struck out, only `~~5 mg~~` is. */
class PlainTokenizer extends Tokenizer {
  override html() {
    return undefined;
  }
  override tag() {
    return undefined;
  }
  override del(src: string) {
    return src.startsWith("~~") ? super.del(src) : undefined;
  }
}

/** Markdown as marked's tokens, or null when it nests too deeply to be read. Takes time linear in the text. */
export function markdownTokens(text: string): Token[] | null {
  if (nestsTooDeeply(text)) return null;
  const lexer = new Lexer({ gfm: true, breaks: true, tokenizer: new PlainTokenizer() });
  lexer.blockTokens(text.replace(/\r\n?/g, "\n"), lexer.tokens);
  let work = MOST_WORK;
  for (const { src, tokens } of lexer.inlineQueue) {
    // marked takes quadratic time over delimiters and cubic time over links: past the budget, text stays as it is.
    const links = src.split("](", MOST_LINKS + 1).length;
    work -= src.length * (src.match(/[*_`~[\](\\]/g)?.length ?? 0);
    if (work < 0 || links > MOST_LINKS) tokens.push(asTyped(src));
    else lexer.inlineTokens(src, tokens);
  }
  return lexer.tokens;
}

/** marked recurses once for every quote or list a line opens. */
function nestsTooDeeply(text: string): boolean {
  const opener = String.raw`[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))`;
  return new RegExp(`^(?:${opener}){${DEEPEST + 1}}`, "m").test(text);
}

function asTyped(src: string): Tokens.Text {
  return { type: "text", raw: src, text: src };
}
