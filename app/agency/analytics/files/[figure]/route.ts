import { notFound } from "next/navigation";
import { toCsv } from "@/domain/csv";
import { isoDay } from "@/domain/dates";
import { agencyMay } from "@/domain/roles";
import { oneOf } from "@/platform/address";
import { requireAgency } from "@/platform/agency/gate";
import { attachment } from "@/platform/files/send";
import { figuresOf } from "../../figures";
import { getFigures } from "../../queries";
import { FIGURES, readPeriod } from "../../schema";
import { figureWords, spanOf } from "../../words";

type Context = { params: Promise<{ figure: string }> };

/** One figure's numbers as CSV. No such figure, or not for this role: as if it were not there. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const viewer = await requireAgency();
  const key = oneOf(FIGURES, (await params).figure);
  if (!key || !agencyMay(viewer.role, "seeAnalytics")) notFound();
  const period = readPeriod(Object.fromEntries(new URL(request.url).searchParams));
  const now = new Date();
  const [data, words] = await Promise.all([getFigures(viewer, [key], spanOf(period, now)), figureWords()]);
  const [figure] = figuresOf(data, words);
  if (!figure) notFound();
  const name = `${words.t(`figure.${key}`)} ${isoDay(now, viewer.timeZone)} ${period}.csv`;
  return new Response(
    toCsv(
      figure.head,
      figure.bars.map(({ cells }) => cells),
    ),
    {
      headers: {
        "content-type": "text/csv; charset=utf-8",
        "content-disposition": attachment(name),
        "x-content-type-options": "nosniff",
        "cache-control": "private, no-store",
      },
    },
  );
}
