/**
 * Words of the trade that the dictionaries do not have, with the flags of a word there that inflects alike: K and J are
 * masculine nouns, I feminine ones, A adjectives, B, L, M and P verbs.
 */
export const JARGON: Readonly<Record<string, readonly string[]>> = {
  ru: [
    ..."лендинг бэкенд фронтенд дедлайн бриф хостинг таргет таргетинг ретаргетинг скриншот вебинар мессенджер коворкинг стартап мерч инфлюенсер блогер тимлид релиз спринт бэклог коммит репозиторий дашборд фидбек апдейт парсер скрипт виджет слайдер поп-ап тултип чекбокс дропдаун хедер футер сайдбар чекаут кэшбэк промокод квиз лид подкаст стриминг маркетплейс фулфилмент копирайтер копирайтинг рерайтинг рекламщик эсэмэмщик сеошник директолог таргетолог продакт проджект джуниор мидл сеньор девопс тестировщик верстальщик мокап вайрфрейм прототип редизайн рестайлинг ребрендинг нейминг брендбук гайдлайн лукбук референс мудборд сторис рилс хайлайт хештег тикет баг багфикс хотфикс деплой рефакторинг эндпоинт вебхук токен роутинг рендеринг кэш кеш пиксель пуш трекер чат-бот чатбот ремаркетинг аутсорс аутсорсинг аутстаффинг фриланс фрилансер онбординг воркшоп митап созвон зум скайп вордпресс битрикс юзабилити майндмэп роадмап"
      .split(" ")
      .map((word) => `${word}/K`),
    ..."админка вёрстка хлебная посадочная прокликовка перелинковка геолокация монетизация вовлечённость кликабельность айдентика инфографика аналитика корзина карточка метрика автоворонка воронка рассылка подборка витрина"
      .split(" ")
      .map((word) => `${word}/I`),
    ..."сео смм пиар демо ревью превью портфолио медиа видео онлайн оффлайн офлайн лого инфо инпут аутпут".split(
      " ",
    ),
  ],
  en: "website webpage login logout signup checkout frontend backend dashboard webhook endpoint repo repos frontmatter changelog roadmap backlog onboarding wireframe wireframes mockup mockups landing hashtag hashtags dropdown checkbox checkboxes tooltip tooltips navbar sidebar popup popups inbox config configs param params async sync metadata timestamp timestamps username usernames filename filenames plugin plugins middleware localhost workflow workflows codebase codebases runtime runtimes refactor refactoring linter linters api apis sdk seo smm crm erp html css js json yaml xml csv pdf http https url urls ui ux utm cms faq kpi roi b2b b2c app apps blog blogs chatbot chatbots startup startups todo rollout rollouts uptime downtime lifecycle readme markdown screenshot screenshots".split(
    " ",
  ),
};
