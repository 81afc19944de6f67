import type { z } from "zod";
import type { FormAction } from "@/components/forms/state";
import { type ClientTx, type ClientViewer, type FormViewer, writeAsClient } from "@/db/client/access";
import { type RefusalCode, type Result, refuse } from "@/domain/result";
import { readNetwork } from "../auth/network";
import { mayAttempt } from "../auth/throttle";
import { crash, type Done, present, readForm, settle, submissionKeyOf, Undo } from "../forms/submit";
import { noteUnderstood } from "../request";
import { requireForm, requirePage } from "./gate";

/** What one link, and one network, may write in a quarter of an hour: plenty for people, little for a program. */
const WRITES_PER_PAGE = 60;
/** A form brings files, and its address may be anywhere: people ask for less than this. */
const WRITES_PER_FORM = 10;
const WRITES_PER_NETWORK = 120;

type Spec<S extends z.ZodType> = { readonly name: string; readonly input: S };

type Run<V, S extends z.ZodType> = (call: {
  readonly input: z.output<S>;
  readonly viewer: V;
  readonly tx: ClientTx;
  /** The submission's own key: an id for what it writes, so that a repeat finds it written. */
  readonly key: string;
}) => Promise<Result<Done>>;

/** The one way to write for a decision maker: link → form → transaction → answer. What was typed comes back. */
export const pageAction = <S extends z.ZodType>(spec: Spec<S>, run: Run<ClientViewer, S>): FormAction =>
  writing(requirePage, { atMost: WRITES_PER_PAGE, refusal: "tooMany" }, spec, run);

/** The same for whoever fills in a client's form. */
export const formAction = <S extends z.ZodType>(spec: Spec<S>, run: Run<FormViewer, S>): FormAction =>
  writing(requireForm, { atMost: WRITES_PER_FORM, refusal: "formRests" }, spec, run);

type Bound = { readonly atMost: number; readonly refusal: RefusalCode };

const writing =
  <V extends ClientViewer | FormViewer, S extends z.ZodType>(
    gate: (token: unknown) => Promise<V>,
    bound: Bound,
    spec: Spec<S>,
    run: Run<V, S>,
  ): FormAction =>
  async (_previous, form) => {
    noteUnderstood();
    const viewer = await gate(form.get("token"));
    return present(await submit(viewer, bound, spec, form, run), form);
  };

async function submit<V extends ClientViewer | FormViewer, S extends z.ZodType>(
  viewer: V,
  bound: Bound,
  spec: Spec<S>,
  form: FormData,
  run: Run<V, S>,
): Promise<Result<Done>> {
  const input = readForm(spec.input, form);
  if (!input.ok) return input;
  const [isLinkFree, isNetworkFree] = await Promise.all([
    mayAttempt("link-writes", viewer.linkId, bound.atMost),
    mayAttempt("link-writes-network", await readNetwork(), WRITES_PER_NETWORK),
  ]);
  if (!isLinkFree) return refuse(bound.refusal);
  if (!isNetworkFree) return refuse("tooMany");
  const key = submissionKeyOf(form) ?? crypto.randomUUID();
  const write = () =>
    writeAsClient(viewer, async (tx) => {
      const result = await run({ input: input.value, viewer, tx, key });
      if (!result.ok) throw new Undo(result);
      return result.value;
    });
  return settle(write, async () => undefined).catch((error) => crash(spec.name, error));
}
