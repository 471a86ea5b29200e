// End of vendor support: learn.microsoft.com/lifecycle, devguide.python.org/versions, nodejs.org/about/previous-releases, ubuntu.com/about/release-cycle, php.net/eol, postgresql.org/support/versioning, wiki.centos.org, dotnet.microsoft.com/platform/support.

export interface ProductVersion {
  /** As a finding names it. */
  readonly name: string;
  readonly pattern: RegExp;
  /** Last day, or last month, of the vendor's standard support, ISO 8601. */
  readonly until: string;
}

/** `Python 3.7`, `Python v3.7.4`, `Python版本3.7`; not `Python 3.70`. */
const version = (name: string, names: string, number: string, until: string): ProductVersion => ({
  name: `${name} ${number}`,
  pattern: new RegExp(
    `(?<![\\w./-])(?:${names})\\s?(?:v|version |版本)?${number.replace(/\./g, "\\.")}(?:\\.x)?(?![\\dA-Za-z])(?!(?<=Windows 8)\\.1|.{0,20}LTS[BC])`,
    "g",
  ),
  until,
});

const series = (name: string, names: string, versions: Readonly<Record<string, string>>): readonly ProductVersion[] =>
  Object.entries(versions).map(([number, until]) => version(name, names, number, until));

/** A text without one of these names none of the products. */
export const PRODUCT_HINT =
  /Windows|Office|SQL Server|Exchange|Flash Player|Python|Node|CentOS|Ubuntu|Debian|Java|JDK|PHP|MySQL|Postgre|MongoDB|\.NET|Ruby|Django|OpenSSL|Drupal|TLS/;

export const PRODUCTS: readonly ProductVersion[] = [
  ...series("Windows", "Windows", {
    XP: "2014-04-08",
    Vista: "2017-04-11",
    "7": "2020-01-14",
    "8": "2016-01-12",
    "8.1": "2023-01-10",
    "10": "2025-10-14",
  }),
  ...series("Windows Server", "Windows Server", { "2003": "2015-07-14", "2008": "2020-01-14", "2012": "2023-10-10" }),
  ...series("Office", "(?:Microsoft )?Office", {
    "2007": "2017-10-10",
    "2010": "2020-10-13",
    "2013": "2023-04-11",
    "2016": "2025-10-14",
    "2019": "2025-10-14",
  }),
  ...series("SQL Server", "(?:Microsoft )?SQL Server", { "2008": "2019-07-09", "2012": "2022-07-12", "2014": "2024-07-09" }),
  ...series("Exchange Server", "(?:Microsoft )?Exchange(?: Server)?", {
    "2010": "2020-10-13",
    "2013": "2023-04-11",
    "2016": "2025-10-14",
    "2019": "2025-10-14",
  }),
  { name: "Adobe Flash Player", pattern: /\b(?:Adobe )?Flash Player\b/g, until: "2020-12-31" },
  ...series("Python", "Python", {
    "2.6": "2013-10-29",
    "2.7": "2020-01-01",
    "3.5": "2020-09-30",
    "3.6": "2021-12-23",
    "3.7": "2023-06-27",
    "3.8": "2024-10-07",
    "3.9": "2025-10-31",
  }),
  ...series("Node.js", "Node(?:\\.?js)?", {
    "8": "2019-12-31",
    "10": "2021-04-30",
    "12": "2022-04-30",
    "14": "2023-04-30",
    "16": "2023-09-11",
    "18": "2025-04-30",
    "20": "2026-04-30",
  }),
  ...series("CentOS", "CentOS(?: Linux)?", { "6": "2020-11-30", "7": "2024-06-30", "8": "2021-12-31" }),
  ...series("CentOS Stream", "CentOS Stream", { "8": "2024-05-31" }),
  ...series("Ubuntu", "Ubuntu", { "14.04": "2019-04", "16.04": "2021-04", "18.04": "2023-05", "20.04": "2025-05" }),
  ...series("Debian", "Debian(?: GNU/Linux)?", { "8": "2020-06-30", "9": "2022-06-30", "10": "2024-06-30" }),
  ...series("Java", "(?:Java(?: SE)?|JDK)", { "6": "2018-12", "7": "2022-07" }),
  ...series("PHP", "PHP", {
    "5.6": "2018-12-31",
    "7.0": "2019-01",
    "7.1": "2019-12",
    "7.2": "2020-11-30",
    "7.3": "2021-12",
    "7.4": "2022-11-28",
    "8.0": "2023-11-26",
    "8.1": "2025-12-31",
  }),
  ...series("MySQL", "MySQL", { "5.5": "2018-12", "5.6": "2021-02", "5.7": "2023-10", "8.0": "2026-04" }),
  ...series("PostgreSQL", "(?:PostgreSQL|Postgres)", {
    "9.6": "2021-11-11",
    "10": "2022-11-10",
    "11": "2023-11-09",
    "12": "2024-11-21",
    "13": "2025-11-13",
  }),
  ...series("MongoDB", "MongoDB", { "4.0": "2022-04-30", "4.2": "2023-04-30", "4.4": "2024-02-29" }),
  ...series(".NET Core", "\\.NET Core", { "2.1": "2021-08-21", "3.1": "2022-12-13" }),
  ...series(".NET", "\\.NET", { "5": "2022-05-10", "6": "2024-11-12", "7": "2024-05-14" }),
  ...series("Ruby", "Ruby", { "2.6": "2022-04-12", "2.7": "2023-03-31", "3.0": "2024-04-23" }),
  ...series("Django", "Django", { "2.2": "2022-04", "3.2": "2024-04" }),
  ...series("OpenSSL", "OpenSSL", { "1.0.2": "2019-12-31", "1.1.1": "2023-09-11" }),
  { name: "Drupal 7", pattern: /\bDrupal 7(?:\.\d+)?\b/g, until: "2025-01-05" },
  { name: "TLS 1.0", pattern: /\bTLS ?v?1\.0\b/g, until: "2021-03" },
  { name: "TLS 1.1", pattern: /\bTLS ?v?1\.1\b/g, until: "2021-03" },
];
