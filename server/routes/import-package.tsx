import type { Context } from "hono";
import { fileOf, finishUpload, type Upload } from "../../db/entry/uploads.ts";
import { mayAct } from "../../db/people/people.ts";
import { type Defect, Refusal } from "../../db/refusal.ts";
import { PackagePage } from "../../web/pages/import-package.tsx";
import type { Caller } from "../access.ts";
import { planArchive, recordArchive } from "../package.ts";
import { bareContext } from "../page.tsx";
import { defectsOf, ownPage } from "../reply.tsx";
import type { World } from "../world.ts";

type Shown = { upload: Upload; defects?: Defect[] };

/** What a package would do to the ledger, or what is wrong with it. */
export function showPackage(c: Context, { db }: World, { upload, defects = [] }: Shown): Response {
  const context = bareContext(db, c.req.path);
  try {
    const plan = planArchive(db, fileOf(db, upload.id));
    const page = <PackagePage context={context} name={upload.name} plan={plan} defects={defects} />;
    return ownPage(c, page, defects.length > 0 ? 422 : 200);
  } catch (error) {
    const all = defectsOf(error);
    const page = <PackagePage context={context} name={upload.name} plan={null} defects={all} />;
    return ownPage(c, page, 422);
  }
}

/** Records a package as its revisions; only an editor may. */
export function recordPackage(
  c: Context,
  world: World,
  { upload, caller }: { upload: Upload; caller: Caller },
): Response {
  const { db, clock, report } = world;
  const person = caller?.person.id ?? "";
  try {
    if (!caller || !mayAct(caller.person.role, "editor")) throw new Refusal(editorsOnly);
    const by = { person, now: clock(), report: report("written") };
    const address = db.transaction(
      () => {
        const { written } = recordArchive(db, fileOf(db, upload.id), by);
        const address = written.length > 0 ? "/revisions" : "/imports";
        finishUpload(db, upload.id, { ...by, address });
        return address;
      },
      { behavior: "immediate" },
    );
    return c.redirect(address, 303);
  } catch (error) {
    return showPackage(c, world, { upload, defects: defectsOf(error) });
  }
}

const editorsOnly = "a package may change the catalogue; ask an editor to record it";
