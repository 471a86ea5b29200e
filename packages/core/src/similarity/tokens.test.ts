import { describe, expect, test } from "vitest";
import { ANY_NUMBER, isNumberToken, maskNumber, placedTokens, TokenTable } from "./tokens.ts";

const words = (text: string): readonly string[] => placedTokens(text).map(({ start, end }) => text.slice(start, end));
const equal = (a: string, b: string): boolean => new TokenTable([a, b], () => 0).equal(0, 1);

describe("tokens", () => {
  test("are Han characters, words, numbers and signs that count", () => {
    expect(words("第3季度，Go 语言增长12.5%！")).toEqual(["第", "3", "季", "度", "Go", "语", "言", "增", "长", "12.5", "%"]);
    expect(words("It doesn't cost $1,200, or 3D's price.")).toEqual(["It", "doesn't", "cost", "$", "1,200", "or", "3", "D's", "price"]);
    expect(words("“……”（）—— …")).toEqual([]);
  });

  test("are equal whatever the case, the width and the punctuation", () => {
    expect(equal("Ｗｅｂ服务，共１２项。", "web服务(共12项)")).toBe(true);
    expect(equal("The 1,200 users’ choice", "the 1200 users' choice!")).toBe(true);
    expect(equal("共12项", "共13项")).toBe(false);
    expect(equal("增长12%", "增长12")).toBe(false);
    expect(equal("①提高认识", "提高认识")).toBe(true);
  });

  test("are numbers or none, and a mask makes numbers equal", () => {
    const [three, word] = placedTokens("30 days");
    expect(isNumberToken(three!.token)).toBe(true);
    expect(isNumberToken(word!.token)).toBe(false);
    expect(maskNumber(three!.token)).toBe(ANY_NUMBER);
    expect(maskNumber(word!.token)).toBe(word!.token);
  });
});

test("a table says the script of a text, its words and whether it has numbers", () => {
  const table = new TokenTable(["一是使用 Kubernetes 部署服务", "Use 3 of the 名 fields in every record", "2. third"], (index) =>
    index === 0 ? 2 : 0,
  );
  expect(table.wide).toEqual([true, false, false]);
  expect(table.words).toEqual([7, 8, 1]);
  expect(table.numbered).toEqual([false, true, true]);
  expect(table.length(0)).toBe(7);
});
