import { describe, expect, it } from "vitest";
import { said } from "./testing/attempt";
import { insert } from "./testing/insert";
import { addSession, type Person } from "./testing/people";
import { scoresOf } from "./testing/ratings";
import { standAtTheWall } from "./testing/wall";

const wall = standAtTheWall();
const SIDES = ["agency", "partner"] as const;
type Side = (typeof SIDES)[number];
const otherThan = (side: Side): Side => (side === "agency" ? "partner" : "agency");

/** The engagement of Aurora and Lynx, one's own lead on a side, and what one gets there. */
const at = (side: Side) => {
  const { aurora, lynx } = wall.world;
  const lead = side === "agency" ? aurora.lead : lynx.lead;
  return {
    engaged: wall.taskOf(aurora, lynx),
    lead,
    ask: (statement: string, person: Person = lead) => wall.ask(`${side}_web`, person, statement),
  };
};

describe("Nobody speaks for the other side", () => {
  const say = (side: Side, table: string, columns: string, values: string) => {
    const { engaged, lead, ask } = at(side);
    const names = table === "ballot_opinions" ? ["user_id", "name"] : ["author_id", "author_name"];
    return ask(`insert into exchange.${table} (agency_org_id, partner_org_id, ${names}, ${columns})
      values ('${engaged.agencyOrgId}', '${engaged.partnerOrgId}', '${lead.id}', 'x', ${values})`);
  };

  it.each(SIDES)("on the %s's desk no opinion can be given as theirs", async (side) => {
    const { sparePeriodId } = at(side).engaged.ratings;
    const opinion = (as: Side) =>
      say(
        side,
        "ballot_opinions",
        "period_id, side, scores",
        `'${sparePeriodId}', '${as}', '${JSON.stringify(scoresOf(as, 7))}'`,
      );
    expect(await opinion(otherThan(side))).toEqual({ refusal: "policy" });
    expect(said(await opinion(side))).toBe("done");
  });

  it.each(SIDES)("on the %s's desk nobody answers their own ballot in their name", async (side) => {
    const { revealed } = at(side).engaged.ratings;
    for (const [table, columns, values] of [
      ["ballot_replies", "body", "'Thank you'"],
      ["ballot_reports", "why, note", "'threat', 'It threatens'"],
    ] as const) {
      const answer = (as: Side) =>
        say(
          side,
          table,
          `ballot_id, author_side, ${columns}`,
          `'${revealed[otherThan(as)]}', '${as}', ${values}`,
        );
      expect(await answer(otherThan(side)), table).toEqual({ refusal: "policy" });
      expect(said(await answer(side)), table).toBe("done");
    }
  });

  it("who belongs to both sides changes on each desk only what they said there", async () => {
    const { twoHats, aurora } = wall.world;
    const { engaged } = at("agency");
    for (const side of SIDES)
      await insert(wall.db.owner, "exchange.ballot_opinions", {
        period_id: engaged.ratings.sparePeriodId,
        agency_org_id: engaged.agencyOrgId,
        partner_org_id: engaged.partnerOrgId,
        ...{ side, user_id: twoHats.id, name: "two hats", comment: side },
        scores: wall.db.owner.json(scoresOf(side, 7)),
      });
    const tokens = { agency: await addSession(wall.db.owner, twoHats.id, aurora.id), partner: twoHats.token };
    for (const side of SIDES)
      expect(
        said(
          await at(side).ask("update exchange.ballot_opinions set comment = 'else'", {
            ...twoHats,
            token: tokens[side],
          }),
        ),
      ).toBe("done");
  });

  it("who belongs to two partners changes at the one nothing that they said at the other", async () => {
    const { lynx, otter } = wall.world;
    await insert(wall.db.owner, "identity.memberships", {
      user_id: lynx.member.id,
      org_id: otter.id,
      role: "executor",
    });
    const token = await addSession(wall.db.owner, lynx.member.id, otter.id);
    const change = "update exchange.ballot_opinions set comment = 'else'";
    expect(said(await at("partner").ask(change, { ...lynx.member, token }))).toBe("0 rows");
    expect(said(await at("partner").ask(change, lynx.member))).not.toBe("0 rows");
  });
});

it("What was removed is not read by those who publish scores", async () => {
  const { revealed } = at("agency").engaged.ratings;
  const [ballot] = await wall.db.owner`select period_id from exchange.ballots where id = ${revealed.agency}`;
  const published = async () => {
    const outcome = await wall.ask(
      "identity_web",
      undefined,
      `select side from exchange.ballots where period_id = '${ballot?.period_id}' and side = 'agency'`,
    );
    return said(outcome);
  };
  expect(await published()).toBe("done");
  await wall.db.owner`alter table exchange.ballots disable trigger user`;
  await wall.db
    .owner`update exchange.ballots set removed_at = now(), removed_why = 'threat', removed_name = 'lead', removed_note = 'It threatens' where id = ${revealed.agency}`;
  expect(await published()).toBe("0 rows");
});
