/**
 * A place from which a reader could guess the client though nothing names it. "profile": town, trade and size together;
 * "superlative": the largest, the only one somewhere; "event": an event with its day. A warning, never a block.
 */
export type Hint = {
  readonly start: number;
  readonly end: number;
  readonly kind: "profile" | "superlative" | "event";
};

/** Hints in the order of the text, in Russian and in English; one sentence gives at most one of each kind. */
export function hintsIn(text: string): Hint[] {
  const hints: Hint[] = [];
  for (const { 0: sentence, index = 0 } of text.matchAll(SENTENCE)) {
    if (sentence.length < SHORTEST) continue;
    const found = [
      hint("superlative", superlative(sentence)),
      hint("profile", profile(sentence)),
      hint("event", event(sentence)),
    ];
    for (const each of found)
      if (each) hints.push({ ...each, start: each.start + index, end: each.end + index });
  }
  return hints;
}

type Span = readonly [start: number, end: number];

const hint = (kind: Hint["kind"], span: Span | undefined): Hint | undefined =>
  span && { start: span[0], end: span[1], kind };

const SHORTEST = 12;
/** A point behind an abbreviation, before a digit or before a small letter ends nothing. */
const SENTENCE =
  /(?:[^.!?\n]|(?<=(?<!\p{L})(?:г|ул|д|им|млн|млрд|тыс|руб|чел|пр|St|Inc|Ltd))\.|\.(?=\d|\s?\p{Ll})){1,500}/gu;

const SUPERLATIVE =
  /(?<!\p{L})(?:крупнейш|старейш|единственн|популярнейш|известнейш)\p{L}{2,3}(?!\p{L})|(?<!\p{L})сам(?:ый|ая|ое|ые|ого|ой|ых|ому|ую|ым)\s+(?:крупн|больш|стар|популярн|известн|дорог|высок)\p{L}{2,3}|(?<!\p{L})(?:лидер|монополист)\p{L}{0,3}\s+(?:рынка|отрасли|продаж|региона|по|среди)|(?<!\p{L})(?:номер один|№\s?1)(?!\d)|(?<!\p{L})(?:the\s+)?(?:largest|biggest|oldest|only|best-known|number one|leading|#1)(?!\p{L})/giu;
const SCOPE =
  /(?<!\p{L})(?:в|во|на|по|среди|in|of|across|for|from)\s+(?:the\s+)?(?:(?!(?:I|We|You)\b)\p{Lu}\p{L}{2,}|стран\p{L}{1,3}|город\p{L}{1,3}|регион\p{L}{1,3}|област\p{L}{1,3}|кра[еюя]|республик\p{L}{1,3}|район\p{L}{1,3}|мир[еу]|округ\p{L}{1,3}|рынк\p{L}{1,2}|отрасл\p{L}{1,3}|city|region|country|world|state|county|market|industry)(?!\p{L})/u;
const SAYS_SCOPE = /рынка|отрасли|региона/;
/** How far the scope of a superlative may stand from it. */
const REACH = 90;

function superlative(sentence: string): Span | undefined {
  for (const { 0: word, index = 0 } of sentence.matchAll(SUPERLATIVE)) {
    const end = index + word.length;
    const rest = sentence.slice(end, end + REACH);
    const scope = SCOPE.exec(rest);
    if (scope && TRADE.test(rest.slice(0, scope.index) + word))
      return [index, end + scope.index + scope[0].length];
    if (SAYS_SCOPE.test(word)) return [index, end];
  }
  return undefined;
}

const TRADE =
  /(?<!\p{L})(?:сет[ьи]|клиник|стоматолог|магазин|супермаркет|гипермаркет|завод|фабрик|комбинат|банк|ресторан|кафе|кофейн|пекарн|отел|гостиниц|застройщик|девелопер|школ|университет|вуз|колледж|автосалон|дилер|холдинг|агрохолдинг|производител|поставщик|перевозчик|авиакомпани|порт(?!ал)|аэропорт|салон|клуб|аптек|оператор|провайдер|медцентр|центр|страховщик|турагентств|музей|театр|цирк|зоопарк|парк|маркетплейс|портал|сервис|компани|бренд|издательств|типографи|ферм|рынок|дистрибьютор|ритейлер|лаборатори|санатори|курорт|chain|clinic|dentist|store|shop|supermarket|factory|plant|bank|restaurant|cafe|coffee|bakery|hotel|developer|school|university|college|dealer|holding|manufacturer|producer|supplier|carrier|airline|port|airport|salon|club|pharmacy|operator|provider|hospital|insurer|museum|theatre|theater|zoo|park|marketplace|brand|publisher|printer|farm|brewery|winery|distributor|retailer|laboratory|resort|agency|company|firm)/iu;
const TOWN =
  /(?<!\p{L})(?:в|во|из|под|in|from|near)\s+(?:г\.\s*|городе\s+|the\s+city\s+of\s+)?(?!(?:Google|Яндекс|Figma|Excel|Telegram|Word|CRM|HTML|CSS)\p{L}*)\p{Lu}\p{Ll}{2,}(?:[\s-]\p{Lu}\p{Ll}+)?|(?<!\p{L})(?:московск|петербургск|пермск|казанск|омск|томск|уральск|сибирск|кубанск|самарск|саратовск|тюменск|уфимск|ростовск|воронежск|волгоградск|нижегородск|екатеринбургск|новосибирск|челябинск|красноярск|краснодарск|калининградск|владивостокск|ярославск|тульск|рязанск|тверск|минск|киевск|алматинск)\p{L}{2,3}(?!\p{L})/u;
const SIZE =
  /(?:\d[\d\s]{0,6}|дв[ауе]\p{L}{0,3}|тр[её]\p{L}{0,3}|четыр\p{L}{1,3}|пят[ьи]\p{L}{0,6}|шест[ьи]|сем[ьи]|восем\p{L}|девят\p{L}|десят\p{L}|two|three|four|five|six|seven|eight|nine|ten)\s+(?:\p{L}+\s+)?(?:филиал|точ[ек]|магазин|ресторан|клиник|кафе|кофе[йе]|сотрудник|человек|врач|номер(?:ов|а)|отделени|салон|аптек|завод|цех|лет\s+на\s+рынке|school|branch|store|shop|clinic|restaurant|location|employee|people|staff|doctor|room|bed|office|plant|salon)|(?:с|since|основан\p{L}{0,3}\s+в|founded\s+in)\s+(?:19|20)\d\d/iu;

function profile(sentence: string): Span | undefined {
  const parts = [TOWN, TRADE, SIZE].map((pattern) => pattern.exec(sentence));
  if (parts.some((part) => part === null)) return undefined;
  const starts = parts.map((part) => part?.index ?? 0);
  const ends = parts.map((part) => (part?.index ?? 0) + (part?.[0].length ?? 0));
  return [Math.min(...starts), wordEnd(sentence, Math.max(...ends))];
}

const EVENT =
  /(?<!\p{L})(?:открыти|ребрендинг|юбиле|конференц|форум|выставк|фестивал|слияни|поглощени|презентаци|премьер|концерт|матч|турнир|марафон|церемони|годовщин|IPO|opening|rebranding|anniversary|conference|forum|exhibition|festival|merger|acquisition|premiere|concert|tournament|marathon|ceremony|gala)\p{L}{0,5}/iu;
const MONTH =
  "(?:января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|january|february|march|april|may|june|july|august|september|october|november|december)";
const DATE = new RegExp(
  `(?<!\\d)\\d{1,2}(?:\\s?[–-]\\s?\\d{1,2})?(?:st|nd|rd|th)?\\s+(?:of\\s+)?${MONTH}|${MONTH}\\s+\\d{1,2}(?!\\d)|(?<!\\d)\\d{1,2}[./]\\d{1,2}[./](?:20)?\\d\\d(?!\\d)|(?<!\\d)20\\d\\d-\\d\\d-\\d\\d(?!\\d)`,
  "iu",
);

function event(sentence: string): Span | undefined {
  const [what, when] = [EVENT.exec(sentence), DATE.exec(sentence)];
  if (!what || !when) return undefined;
  const start = Math.min(what.index, when.index);
  const end = Math.max(what.index + what[0].length, when.index + when[0].length);
  return end - start <= 2 * REACH ? [start, end] : undefined;
}

function wordEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\p{L}/u.test(text.charAt(at))) at += 1;
  return at;
}
