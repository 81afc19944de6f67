/**
 * Sentences of tasks and messages around a place, "{}", where any case form reads well enough. They name nobody, and
 * they are ours.
 */
export const RUSSIAN: readonly string[] = [
  "Нужно обновить баннер {} до пятницы и прислать макет.",
  "На главной не видно логотипа {}, проверьте слой и отступы.",
  "Посмотрите, как сделано у {} в прошлом году, и повторите сетку.",
  "Заказчик просит поправить тексты {} и добавить форму обратной связи.",
  "В письме от {} есть замечания по второму экрану.",
  "Согласовали с {} новую структуру каталога, можно верстать.",
  "После оплаты покупатель {} должен увидеть номер заказа.",
  "Подготовьте три варианта обложки для {} в разных цветах.",
  "Счётчик на сайте {} считает посещения дважды.",
  "Договорились, что {} пришлёт фотографии до среды.",
  "Перенесите раздел с вакансиями {} в подвал страницы.",
  "Сделайте рассылку для подписчиков {} по шаблону из прошлого месяца.",
  "Мы уже говорили про {} на встрече, детали в протоколе.",
  "Выгрузка остатков {} падает с ошибкой, приложили журнал.",
  "Шрифт в презентации {} надо заменить на свободный.",
  "Скидки {} не складываются с промокодом, это ошибка.",
  "Рядом с {} поставьте кнопку и короткий текст.",
  "Отчёт о работе с {} лежит в общей папке.",
];

export const ENGLISH: readonly string[] = [
  "Please update the header for {} before Friday and send a draft.",
  "The logo of {} is cut off on small screens.",
  "We agreed with {} on a new structure of the catalogue.",
  "Customers of {} should see the order number after they pay.",
  "See how it was done for {} last year and keep the grid.",
  "The feed from {} fails with an error, the log is attached.",
  "Prepare three covers for {} in different colours.",
  "The counter on the pages of {} counts each visit twice.",
];
