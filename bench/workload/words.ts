/** Countries, the ones with most leads first. */
export const COUNTRIES =
  "US GB DE CA FR AU IN NL ES BR IT SE JP SG CH MX IE BE PL AT DK NO FI IL ZA AE PT NZ KR CZ".split(" ");

/** Countries where nobody sells: their leads find no rule. */
export const OTHER_COUNTRIES = ["KE", "LK", "BO", "KZ", "TN"];

export const INDUSTRIES = [
  "software",
  "finance",
  "healthcare",
  "retail",
  "manufacturing",
  "education",
  "insurance",
  "logistics",
  "energy",
  "media",
  "telecom",
  "government",
  "construction",
  "hospitality",
  "legal",
  "biotech",
  "automotive",
  "agriculture",
  "nonprofit",
  "mining",
];

export const SOURCES = "organic ads webinar referral event content outbound partner social review chat podcast".split(
  " ",
);

export const PRODUCTS = "platform analytics security billing mobile archive voice search insights gateway".split(" ");

/** From the most frequent to the rarest. */
export const SEGMENTS = ["small", "middle", "enterprise"];

export const FIRST_NAMES = "dana omar priya lena marco aiko sofia liam noah emma yusuf chloe ines tomas".split(" ");
export const LAST_NAMES =
  "reed haddad shah weber rossi tanaka silva murphy cohen larsen kaya dubois moreno novak".split(" ");
export const COMPANY_WORDS =
  "lakeshore prairie summit harbor cedar copper granite juniper meadow orchid pioneer quartz".split(" ");
