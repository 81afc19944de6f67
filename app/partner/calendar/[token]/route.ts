import { notFound } from "next/navigation";
import { createTranslator } from "next-intl";
import { sendCalendar, toIcs, tokenOf } from "@/platform/calendar/ics";
import { DEFAULT_LOCALE, isLocale } from "@/platform/i18n/locales";
import { messagesOf } from "@/platform/i18n/messages";
import { linkTo } from "@/platform/mail/letters";
import { admitFeed } from "@/platform/partner/feed";
import { getFeed } from "../queries";

/** A person's calendar, for whoever holds its address. A wrong address, a revoked one and none look the same. */
export async function GET(request: Request, { params }: { params: Promise<{ token: string }> }) {
  const feed = await admitFeed(tokenOf((await params).token));
  if (!feed) notFound();
  const locale = isLocale(feed.locale) ? feed.locale : DEFAULT_LOCALE;
  const t = createTranslator({ locale, messages: messagesOf(locale), namespace: "calendar" });
  const entries = (await getFeed(feed)).map(({ id, on, createdAt, version, ...task }) => ({
    id: `task-${id}`,
    title: t("task", task),
    on,
    createdAt,
    version,
    url: linkTo(`/partner/tasks/${id}`),
  }));
  return sendCalendar(request, toIcs(t("name"), entries));
}
