import type { Viewer } from "../../_components/viewer";
import type { TaskDetail } from "../queries";

/** What every part of the task's page is given. */
export type Part = { readonly viewer: Viewer; readonly detail: TaskDetail };
export type Task = TaskDetail["task"];
