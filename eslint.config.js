import js from "@eslint/js"
import tseslint from "typescript-eslint"
import reactHooks from "eslint-plugin-react-hooks"

const PURE = [
  "src/base/**",
  "src/sources/**",
  "src/reading/**",
  "src/record/**",
  "src/talks/**",
  "src/monitor/**",
  "src/exchange/**",
  "src/contract/**",
]
const noChance = [
  {
    selector: "NewExpression[callee.name='Date'][arguments.length=0]",
    message: "Time is an argument in a pure room.",
  },
  {
    selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']",
    message: "Time is an argument in a pure room.",
  },
  {
    selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']",
    message: "Chance is an argument in a pure room.",
  },
  {
    selector: "CallExpression[callee.object.name='performance']",
    message: "Time is an argument in a pure room.",
  },
]

const NO_ENUM = {
  selector: "TSEnumDeclaration",
  message: "A closed list is a constant and its type.",
}

/** A limit of its own on a test or on what stands before and after tests. */
const OWN_LIMITS = [
  "CallExpression[callee.name='test'][arguments.length=3]",
  "CallExpression[callee.callee.property.name=/^(each|skipIf|runIf)$/][arguments.length=3]",
  "CallExpression[callee.name=/^(before|after)(All|Each)$/][arguments.length=2]",
].map((selector) => ({
  selector,
  message: "A test has no limit of its own: it would end by the clock on a slow machine.",
}))

const TESTS = ["**/*.test.ts", "**/testing/**"]

/** Rules that know the types. */
const TYPED = {
  "@typescript-eslint/switch-exhaustiveness-check": [
    "error",
    { allowDefaultCaseForExhaustiveSwitch: false, considerDefaultExhaustiveForUnions: false },
  ],
  "@typescript-eslint/no-unnecessary-condition": "error",
  "@typescript-eslint/await-thenable": "error",
}

export default tseslint.config(
  { ignores: ["node_modules", "dist", "coverage", ".types", "**/*.min.js"] },
  {
    files: ["**/*.ts", "**/*.tsx"],
    extends: [js.configs.recommended, ...tseslint.configs.recommended],
  },
  {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: {
      parserOptions: { project: "./tsconfig.lint.json", tsconfigRootDir: import.meta.dirname },
    },
    rules: { "@typescript-eslint/no-floating-promises": "error" },
  },
  // What a test does not wait for passes unseen; the rest of the types they leave to the compiler.
  { files: ["src/**/*.ts", "src/**/*.tsx"], ignores: TESTS, rules: TYPED },
  {
    files: ["**/*.ts", "**/*.tsx"],
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": ["error", { fixStyle: "inline-type-imports" }],
      "no-restricted-syntax": ["error", NO_ENUM],
    },
  },
  // No test ends by the clock: what one hangs after stands once, in vitest.config.ts.
  {
    files: ["**/*.test.ts", "test/**/*.ts"],
    rules: { "no-restricted-syntax": ["error", NO_ENUM, ...OWN_LIMITS] },
  },
  {
    files: ["src/**/*.ts", "src/**/*.tsx"],
    ignores: TESTS,
    rules: {
      "max-lines": ["error", { max: 400, skipBlankLines: false }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ["src/web/**/*.tsx", "src/web/**/*.ts"],
    extends: [reactHooks.configs.flat.recommended],
  },
  {
    files: PURE.map((glob) => `${glob}/*.ts`),
    ignores: TESTS,
    rules: { "no-restricted-syntax": ["error", NO_ENUM, ...noChance] },
  },
)
