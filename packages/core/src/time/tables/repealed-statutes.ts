// Statutes of the People's Republic of China that others repealed: 民法典 art. 1260 (2021-01-01), 外商投资法 art. 42 (2020-01-01), 民法典总则编 consolidated from 民法总则.

export interface RepealedStatute {
  /** Name without 中华人民共和国, as it stands between 《》. */
  readonly name: string;
  readonly repealedBy: string;
  /** Day of the repeal, ISO 8601. */
  readonly since: string;
}

const CIVIL_CODE = { repealedBy: "《民法典》", since: "2021-01-01" };
const FOREIGN_INVESTMENT = { repealedBy: "《外商投资法》", since: "2020-01-01" };

export const REPEALED_STATUTES: readonly RepealedStatute[] = [
  { name: "婚姻法", ...CIVIL_CODE },
  { name: "继承法", ...CIVIL_CODE },
  { name: "民法通则", ...CIVIL_CODE },
  { name: "收养法", ...CIVIL_CODE },
  { name: "担保法", ...CIVIL_CODE },
  { name: "合同法", ...CIVIL_CODE },
  { name: "物权法", ...CIVIL_CODE },
  { name: "侵权责任法", ...CIVIL_CODE },
  { name: "民法总则", ...CIVIL_CODE },
  { name: "中外合资经营企业法", ...FOREIGN_INVESTMENT },
  { name: "中外合作经营企业法", ...FOREIGN_INVESTMENT },
  { name: "外资企业法", ...FOREIGN_INVESTMENT },
];
