import { describe, expect, it } from "vitest";
import { draftMinutes, type Matter, withMatters } from "./agenda";
import { moveMeeting } from "./state";

const matter = (title: string): Matter => ({ kind: "job", id: title, title });
const lineOf = ({ title }: Matter) => `Job: ${title}`;

describe("An agenda", () => {
  it("is gathered from what is open", () => {
    expect(withMatters("", [matter("Site"), matter("Ads")], lineOf)).toBe("- Job: Site\n- Job: Ads");
  });

  it("keeps what was written and says nothing twice", () => {
    const agenda = "- Hello\n* job: site\n";
    expect(withMatters(agenda, [matter("Site"), matter("Ads")], lineOf)).toBe(
      "- Hello\n* job: site\n- Job: Ads",
    );
    expect(withMatters(agenda, [matter("Site")], lineOf)).toBe(agenda);
  });
});

describe("Minutes", () => {
  const heads = { spoken: "Spoken of", decided: "Decided" };
  it("begin with the agenda and the decisions", () => {
    expect(draftMinutes(heads, "- Site", ["Blue stays"])).toBe(
      "## Spoken of\n\n- Site\n\n## Decided\n\n- Blue stays",
    );
  });

  it("begin with a blank decision where there was neither", () => {
    expect(draftMinutes(heads, " ", [])).toBe("## Decided\n\n- ");
  });
});

describe("A meeting", () => {
  it("is held once and called off only while it is planned", () => {
    expect(moveMeeting("planned", "hold")).toEqual({ ok: true, value: "held" });
    expect(moveMeeting("cancelled", "plan")).toEqual({ ok: true, value: "planned" });
    expect(moveMeeting("held", "cancel").ok).toBe(false);
    expect(moveMeeting("held", "hold").ok).toBe(false);
    expect(moveMeeting("cancelled", "hold").ok).toBe(false);
  });
});
