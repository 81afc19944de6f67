"use client";
import { ArrowDown, ArrowDownToLine, ArrowUp, ArrowUpToLine, GripVertical, Shuffle } from "lucide-react";
import { type DragEvent, useActionState, useId, useRef, useState } from "react";
import { type FormAction, IDEMPOTENCY_FIELD, IDLE, VERSION_FIELD } from "@/components/forms/state";
import { submissionKey } from "@/components/forms/submissionKey";
import { Badge } from "@/components/ui/Badge";
import { toast } from "@/components/ui/toast";
import { moveTo } from "@/domain/backlog";

type Item = {
  readonly id: string;
  readonly href: string;
  readonly title: string;
  readonly about: string;
  /** Not where the client agreed to have it. */
  readonly isMarked: boolean;
};

type Props = {
  readonly clientId: string;
  readonly version: number;
  readonly items: readonly Item[];
  /** For those who may sort. */
  readonly action: FormAction | undefined;
  /** Sentences with `{title}` and `{place}` where those go. */
  readonly texts: Readonly<
    Record<
      "list" | "drag" | "up" | "down" | "first" | "last" | "menu" | "moved" | "changed" | "failed",
      string
    >
  >;
};

/** A client's jobs in order. Dragged, or moved with buttons and from the keyboard; each move shows at once. */
export function BacklogList({ clientId, version, items, action, texts }: Props) {
  const listId = useId();
  const served = items.map(({ id }) => id);
  const [shown, setShown] = useState({ order: served, version, from: served.join() });
  // What the server says now wins over what was shown meanwhile.
  if (shown.version <= version && shown.from !== served.join())
    setShown({ order: served, version, from: served.join() });
  const [said, say] = useState("");
  const [dragged, setDragged] = useState<string>();
  const isBusy = useRef(false);
  const [, plainAction] = useActionState(action ?? refuseAll, IDLE);
  const byId = new Map(items.map((item) => [item.id, item]));
  const order = shown.order.filter((id) => byId.has(id));
  const titleOf = (id: string) => byId.get(id)?.title ?? "";

  async function move(id: string, place: number) {
    if (!action || isBusy.current || order.indexOf(id) === place) return;
    isBusy.current = true;
    const before = shown;
    setShown({ ...shown, order: moveTo(order, id, place) });
    say(texts.moved.replace("{title}", titleOf(id)).replace("{place}", String(place + 1)));
    const data = new FormData();
    for (const [name, value] of Object.entries({ clientId, jobId: id, place: String(place) }))
      data.set(name, value);
    data.set(VERSION_FIELD, String(before.version));
    data.set(IDEMPOTENCY_FIELD, submissionKey());
    const answer = await action(IDLE, data).catch(() => undefined);
    isBusy.current = false;
    if (answer?.status === "ok") return setShown((now) => ({ ...now, version: before.version + 1 }));
    setShown(before);
    say("");
    toast({ text: answer?.status === "refused" ? answer.message : texts.failed, tone: "danger" });
  }

  const drop = (event: DragEvent, place: number) => {
    event.preventDefault();
    if (dragged) void move(dragged, place);
    setDragged(undefined);
  };

  return (
    <div>
      <ol id={listId} aria-label={texts.list} className="rounded-lg border border-line bg-surface">
        {order.map((id, place) => {
          const item = byId.get(id);
          if (!item) return null;
          const buttons = [
            { name: texts.first, to: 0, Icon: ArrowUpToLine, isIdle: place === 0 },
            {
              name: texts.up.replace("{title}", item.title),
              to: place - 1,
              Icon: ArrowUp,
              isIdle: place === 0,
            },
            {
              name: texts.down.replace("{title}", item.title),
              to: place + 1,
              Icon: ArrowDown,
              isIdle: place === order.length - 1,
            },
            {
              name: texts.last,
              to: order.length - 1,
              Icon: ArrowDownToLine,
              isIdle: place === order.length - 1,
            },
          ];
          return (
            <li
              key={id}
              data-row=""
              draggable={action !== undefined}
              onDragStart={(event) => {
                event.dataTransfer.effectAllowed = "move";
                event.dataTransfer.setData("text/plain", item.title);
                setDragged(id);
              }}
              onDragEnd={() => setDragged(undefined)}
              onDragOver={(event) => dragged && event.preventDefault()}
              onDrop={(event) => drop(event, place)}
              className={`flex items-center gap-3 border-b border-line px-3 py-2 last:border-b-0 ${dragged === id ? "opacity-50" : ""}`}
            >
              {action ? (
                <GripVertical aria-hidden className="size-4 shrink-0 cursor-grab text-ink-3 max-sm:hidden" />
              ) : null}
              <span className="w-6 shrink-0 text-right text-ink-3 tabular-nums">{place + 1}</span>
              <span className="min-w-0 flex-1">
                <a href={item.href} className="link font-medium">
                  {item.title}
                </a>
                <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2">
                  {item.about}
                  {item.isMarked ? (
                    <Badge tone="warn" icon={<Shuffle aria-hidden />}>
                      {texts.changed}
                    </Badge>
                  ) : null}
                </span>
              </span>
              {action ? (
                <form
                  action={plainAction}
                  aria-label={texts.menu.replace("{title}", item.title)}
                  className="flex shrink-0"
                  onSubmit={(event) => {
                    event.preventDefault();
                    const pressed = (event.nativeEvent as SubmitEvent).submitter;
                    if (pressed instanceof HTMLButtonElement) void move(id, Number(pressed.value));
                  }}
                >
                  <input type="hidden" name="clientId" value={clientId} />
                  <input type="hidden" name="jobId" value={id} />
                  <input type="hidden" name={VERSION_FIELD} value={shown.version} />
                  {buttons.map(({ name, to, Icon, isIdle }, at) => (
                    <button
                      // biome-ignore lint/suspicious/noArrayIndexKey: four buttons that never change places
                      key={at}
                      type="submit"
                      name="place"
                      value={Math.max(0, to)}
                      aria-label={name}
                      data-tip={name}
                      aria-disabled={isIdle}
                      onClick={(event) => isIdle && event.preventDefault()}
                      className={`grid size-7 place-items-center rounded-md text-ink-2 hover:bg-sunken aria-disabled:opacity-35 pointer-coarse:size-11 ${at === 0 || at === 3 ? "max-sm:hidden" : ""}`}
                    >
                      <Icon aria-hidden className="size-4" />
                    </button>
                  ))}
                </form>
              ) : null}
            </li>
          );
        })}
      </ol>
      <p role="status" className="sr-only">
        {said}
      </p>
    </div>
  );
}

const refuseAll: FormAction = async () => IDLE;
