/** Sets an option of V8 from here on. The module for it takes a millisecond to load, which the version can do without. */
export const setV8Flag = (flag: string): void => process.getBuiltinModule("node:v8").setFlagsFromString(flag);
