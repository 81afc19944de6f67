/** What a first version can begin with. They name nobody, so they pass the leak check as they stand. */
export const TEMPLATE_LANGUAGES = ["ru", "en"] as const;
export type TemplateLanguage = (typeof TEMPLATE_LANGUAGES)[number];

export const CLIENT_TEMPLATES: Readonly<Record<TemplateLanguage, string>> = {
  ru: `## Кто с кем говорит

- С вашей стороны запросы собирает один человек: ___.
- С нашей стороны отвечает аккаунт-менеджер: ___. Если его нет – аккаунт-директор.

## Как быстро отвечаем

- На запрос – в течение рабочего дня: когда займёмся и что уточнить.
- На связи в рабочие дни с 10:00 до 19:00. Срочное – звонком.
- Говорим с вами не реже, чем раз в четыре рабочих дня.

## Как начинаем работу

1. Пишем задание и оценку часов и стоимости.
2. Объём и цену согласуют: ___. До согласия работа не начинается.
3. У каждой части свой срок. О переносе говорим до него, а не после.

## Как принимаем

- На проверку у вас три рабочих дня. Если ответа нет, напоминаем; через пять дней работа считается принятой.
- Правки в рамках задания бесплатны. Новое – новый запрос.

## Если что-то пошло не так

Позвоните аккаунт-директору: ___. В тот же день ответим планом и сроками.`,
  en: `## Who speaks with whom

- On your side one person collects the requests: ___.
- On ours the account manager answers: ___. In their absence, the account director.

## How soon we answer

- To a request within one working day: when we start, and what we need to know.
- We are there on working days from 10 to 7. What is urgent, by phone.
- You hear from us at least every four working days.

## How work begins

1. We write the spec and estimate hours and cost.
2. Scope and price are agreed by: ___. Nothing starts before that.
3. Each piece has its own date. A delay is told before it, not after.

## How work is accepted

- You have three working days to look. We remind you; after five days it counts as accepted.
- Fixes within the spec are free. What is new is a new request.

## When something goes wrong

Call the account director: ___. You get a plan with dates on the same day.`,
};

export const ENGAGEMENT_TEMPLATES: Readonly<Record<TemplateLanguage, string>> = {
  ru: `## Кто с кем говорит

- Всё о работе – в самой задаче, на портале. Так ничего не теряется.
- С вашей стороны отвечает аккаунт-менеджер или руководитель, с нашей – автор задачи.
- С клиентом говорим только мы. Кто он, не выясняем и не обсуждаем – ни в макетах, ни в коде, ни в портфолио.

## Как быстро отвечаем

- На предложение – в течение рабочего дня: берёте, отказываетесь или предлагаете часы.
- На вопрос мы отвечаем в течение половины рабочего дня.
- Если работа встала, отмечаете это сразу и пишете почему.

## Сроки

- О том, что срок не выдержать, говорите за день до него.
- Часы записываете в день, когда работали.

## Сдача

- Сдаёте файлами или ссылкой, с тем, что проверили сами.
- Проверяем за два рабочих дня. Возвращаем с причиной; правки – в течение двух рабочих дней.

## Файлы и доступы

- Доступы даём на время задачи. Пароли в переписку не пишем.
- В именах файлов, ветках и тестовых адресах – только кодовое имя.`,
  en: `## Who speaks with whom

- All that concerns a task is said on the task, on the portal, so that nothing is lost.
- On your side the account manager or the lead answers, on ours the author of the task.
- We alone speak with the client. Who that is, nobody asks and nobody discusses: not in designs, code or portfolios.

## How soon we answer

- To an offer within one working day: accept, decline, or propose hours.
- To a question we answer within half a working day.
- Work that has stopped is marked at once, with the reason.

## Dates

- That a date cannot be kept is told the day before it.
- Hours are logged on the day of the work.

## Handing over

- As files or a link, with what you have checked yourselves.
- We look within two working days. What comes back has a reason; fixes take two working days.

## Files and access

- Access is given for as long as the task lasts. No password is written into messages.
- File names, branches and staging addresses bear the codename alone.`,
};
