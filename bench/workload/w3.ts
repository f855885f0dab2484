import { all, between, type Clause, equals, prefix } from "./clause.js";
import { createDraw, type Draw } from "./draw.js";
import { type LeadFields, leadText } from "./lead-text.js";
import { COUNTRIES, OTHER_COUNTRIES, SEGMENTS } from "./words.js";
import { LEADS, numberRules, type Workload } from "./workload.js";

const STATES = (
  "CA TX FL NY PA IL OH GA NC MI NJ VA WA AZ MA TN IN MD MO WI CO MN SC AL LA KY OR OK CT UT IA NV AR MS KS " +
  "NM NE ID WV HI NH ME MT RI DE SD ND AK VT WY"
).split(" ");
/** The first three digits of a ZIP, of which each state has eighteen. */
const AREAS = Array.from({ length: 900 }, (_, index) => ({
  zip3: String(index + 50).padStart(3, "0"),
  state: Math.floor(index / 18),
}));
const REGIONS = Array.from({ length: 13 }, (_, index) => `region-${index}`);
const COVERED = COUNTRIES.slice(1);
const DEFAULTS = COUNTRIES.slice(0, 25);

interface Area {
  readonly zip3: string;
  readonly state: string;
}

/** Five thousand territory rules: for areas, for ranges of ZIPs, for regions abroad, and the defaults of state and country. */
export function createW3(): Workload {
  const draw = createDraw("lead-router bench w3");
  const areas = AREAS.map(({ zip3, state }): Area => ({ zip3, state: STATES[state] ?? "WY" }));
  const rules = numberRules(drawRules(draw, areas));
  const busy = draw.shuffle(areas);
  const leadTexts = Array.from({ length: LEADS }, (_, index) => leadText(draw, index, drawFields(draw, busy)));
  return { name: "w3", about: "5,000 territory rules", rules, leadTexts };
}

function drawRules(draw: Draw, areas: readonly Area[]): readonly Clause[] {
  const cells = draw.shuffle(areas.flatMap((area) => SEGMENTS.map((segment) => ({ area, segment }))));
  // A ZIP that begins with 0 is no number in this language, so ranges stand only where numbers and texts agree.
  const ranged = cells.filter(({ area }) => !area.zip3.startsWith("0")).slice(0, 1_150);
  const taken = new Set(ranged);
  const prefixed = cells.filter((cell) => !taken.has(cell)).slice(0, 1_394);
  return [
    ...prefixed.map(({ area, segment }) =>
      all(equals("country", "US"), equals("state", area.state), equals("segment", segment), prefix("zip", area.zip3)),
    ),
    ...ranged.flatMap(({ area, segment }) =>
      halves(area).map((zips) => all(equals("country", "US"), equals("segment", segment), zips)),
    ),
    ...COVERED.flatMap((country) =>
      REGIONS.flatMap((region) =>
        SEGMENTS.map((segment) => all(equals("country", country), equals("state", region), equals("segment", segment))),
      ),
    ),
    ...STATES.flatMap((state) =>
      SEGMENTS.map((segment) => all(equals("country", "US"), equals("state", state), equals("segment", segment))),
    ),
    ...DEFAULTS.map((country) => equals("country", country)),
  ];
}

function halves({ zip3 }: Area): readonly Clause[] {
  const first = Number(zip3) * 100;
  return [between("zip", first, first + 49), between("zip", first + 50, first + 99)];
}

function drawFields(draw: Draw, areas: readonly Area[]): LeadFields {
  const segment = draw.chance(0.03) ? undefined : draw.skewed(SEGMENTS);
  if (!draw.chance(0.6)) return { ...drawAbroad(draw), segment };
  const { zip3, state } = draw.skewed(areas);
  const zip = draw.chance(0.05) ? undefined : `${zip3}${String(draw.integer(0, 99)).padStart(2, "0")}`;
  return { country: "US", state: draw.chance(0.02) ? draw.pick(STATES) : state, zip, segment };
}

function drawAbroad(draw: Draw): LeadFields {
  const country = draw.chance(0.12) ? draw.pick(OTHER_COUNTRIES) : draw.skewed(COVERED);
  const state = draw.chance(0.1) ? undefined : draw.skewed(REGIONS);
  return { country, state, zip: `${country}-${draw.integer(1_000, 9_999)}` };
}
