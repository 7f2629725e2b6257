/**
 * Which exported values no other file uses. Names are followed through files that only pass them on
 * (`export { x } from`), so that a front door does not keep alive what nobody asks it for.
 */

import ts from "typescript"
import { posix } from "node:path"

/** An exported value, and the file that declares it or passes it on. */
export interface Exported {
  readonly file: string
  readonly name: string
}

export interface Found {
  /** Exported values that were looked at; those passed on count where they are passed on too. */
  readonly values: number
  /** Values that no other file uses, tests included. In order of file, then as written. */
  readonly dead: readonly Exported[]
  /** Values inside a room that only tests of other rooms use. */
  readonly onlyForeignTests: readonly Exported[]
  /** Values that only tests of their own room use, that stand at a front door, or are for tests. */
  readonly onlyTests: readonly Exported[]
}

/** A name of another file. */
interface Ask {
  readonly file: string
  readonly name: string
}

interface Module {
  /** By exported name what it is: a value of its own, a type, or a name of another file. */
  readonly exports: ReadonlyMap<string, "value" | "type" | Ask>
  /** Files all of whose names are passed on. */
  readonly passedOn: readonly string[]
  readonly asks: readonly Ask[]
  /** Files that are imported whole; a path with `*` stands for all that it fits. */
  readonly whole: readonly string[]
  readonly mentioned: ReadonlySet<string>
}

/**
 * Looks at all files at once, by path from the project's root. What a file imports as a whole (a
 * namespace, a dynamic import) is used as far as the file mentions its names.
 */
export function deadExports(sources: ReadonlyMap<string, string>): Found {
  const modules = new Map([...sources].map(([file, text]) => [file, readModule(file, text)]))
  const users = usersIn(modules)
  const all = [...modules].flatMap(([file, { exports }]) =>
    [...exports.keys()]
      .filter((name) => isValue(modules, { file, name }) && !isAskedByTools(file, name))
      .map((name) => ({
        file,
        name,
        users: users.get(keyOf({ file, name })) ?? new Set<string>(),
      })),
  )
  const tested = all.filter(({ users }) => users.size > 0 && [...users].every(isForTests))
  const isOwn = ({ file, users }: Exported & { readonly users: ReadonlySet<string> }): boolean =>
    isForTests(file) ||
    isFrontDoor(file) ||
    [...users].some((user) => roomOf(user) === roomOf(file))
  return {
    values: all.length,
    dead: all.filter(({ users }) => users.size === 0).map(plain),
    onlyForeignTests: tested.filter((each) => !isOwn(each)).map(plain),
    onlyTests: tested.filter(isOwn).map(plain),
  }
}

const plain = ({ file, name }: Exported): Exported => ({ file, name })
const keyOf = ({ file, name }: Ask): string => `${file}\n${name}`
const isForTests = (file: string): boolean => /\.test\.tsx?$|(?:^|\/)testing\/|^test\//.test(file)
const roomOf = (file: string): string => /^src\/[a-z]+\//.exec(file)?.[0] ?? posix.dirname(file)
const isFrontDoor = (file: string): boolean =>
  /^src\/(?:(?:talks|app)\/)?[a-z]+\/index\.ts$/.test(file)
/** What tools read of their own settings, or call before a run; no file imports it. */
const isAskedByTools = (file: string, name: string): boolean =>
  name === "default" &&
  (/^[^/]+\.config\.ts$/.test(file) || file === "test/program/make-templates.ts")

/** By name the files that use it, however often it was passed on between. */
function usersIn(modules: ReadonlyMap<string, Module>): ReadonlyMap<string, ReadonlySet<string>> {
  const users = new Map<string, Set<string>>()
  for (const [user, module] of modules) {
    for (const ask of [...module.asks, ...askedWhole(modules, module)])
      for (const step of wayTo(modules, ask)) noteUser(users, step, user)
  }
  return users
}

function noteUser(users: Map<string, Set<string>>, of: Ask, user: string): void {
  if (of.file === user) return
  const known = users.get(keyOf(of))
  if (known === undefined) users.set(keyOf(of), new Set([user]))
  else known.add(user)
}

function askedWhole(
  modules: ReadonlyMap<string, Module>,
  { whole, mentioned }: Module,
): readonly Ask[] {
  const files = whole.flatMap((path) =>
    path.includes("*") ? [...modules.keys()].filter((file) => posix.matchesGlob(file, path)) : path,
  )
  return files.flatMap((file) =>
    namesOf(modules, file)
      .filter((name) => name === "default" || mentioned.has(name))
      .map((name) => ({ file, name })),
  )
}

function namesOf(modules: ReadonlyMap<string, Module>, file: string): readonly string[] {
  const module = modules.get(file)
  if (module === undefined) return []
  const others = module.passedOn.flatMap((each) => namesOf(modules, each))
  return [...module.exports.keys(), ...others.filter((name) => name !== "default")]
}

/** The name itself, and every name of another file that it only passes on. */
function wayTo(modules: ReadonlyMap<string, Module>, ask: Ask): readonly Ask[] {
  const module = modules.get(ask.file)
  const found = module?.exports.get(ask.name)
  if (typeof found === "object") return [ask, ...wayTo(modules, found)]
  if (found !== undefined) return [ask]
  return (module?.passedOn ?? []).flatMap((file) => wayTo(modules, { file, name: ask.name }))
}

const isValue = (modules: ReadonlyMap<string, Module>, ask: Ask): boolean =>
  wayTo(modules, ask).some(({ file, name }) => modules.get(file)?.exports.get(name) === "value")

/** What one file exports and asks of others; only files of the project count, packages do not. */
function readModule(file: string, text: string): Module {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, false, kind)
  const exports = new Map<string, "value" | "type" | Ask>()
  const passedOn: string[] = []
  const asks: Ask[] = []
  const whole: string[] = []
  const mentioned = new Set<string>()
  for (const statement of source.statements) {
    if (ts.isImportDeclaration(statement)) asks.push(...importsOf(file, statement))
    else if (ts.isExportDeclaration(statement)) {
      const from = fileNamed(file, statement.moduleSpecifier)
      if (statement.exportClause === undefined && from !== undefined) passedOn.push(from)
      for (const [name, what] of exportsListed(from, statement)) exports.set(name, what)
    } else for (const [name, what] of declared(statement)) exports.set(name, what)
  }
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) mentioned.add(node.text)
    const path = importedWhole(file, node)
    if (path !== undefined) whole.push(path)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return { exports, passedOn, asks, whole, mentioned }
}

/** The file that a relative import names, `*` for what is put into it; no package has one. */
function fileNamed(from: string, named: ts.Node | undefined): string | undefined {
  if (named === undefined) return undefined
  const path = ts.isStringLiteralLike(named)
    ? named.text
    : ts.isTemplateExpression(named)
      ? [named.head.text, ...named.templateSpans.map(({ literal }) => literal.text)].join("*")
      : ""
  return path.startsWith(".") ? posix.join(posix.dirname(from), path) : undefined
}

function importsOf(file: string, { importClause, moduleSpecifier }: ts.ImportDeclaration): Ask[] {
  const from = fileNamed(file, moduleSpecifier)
  if (from === undefined || importClause === undefined) return []
  const { name, namedBindings } = importClause
  const asks: Ask[] = name === undefined ? [] : [{ file: from, name: "default" }]
  if (namedBindings === undefined || ts.isNamespaceImport(namedBindings)) return asks
  return [
    ...asks,
    ...namedBindings.elements.map((each) => ({
      file: from,
      name: (each.propertyName ?? each.name).text,
    })),
  ]
}

/** `import * as all from`, and `import("./file.ts")` as a value or as a type. */
function importedWhole(file: string, node: ts.Node): string | undefined {
  if (ts.isImportDeclaration(node)) {
    const bindings = node.importClause?.namedBindings
    return bindings !== undefined && ts.isNamespaceImport(bindings)
      ? fileNamed(file, node.moduleSpecifier)
      : undefined
  }
  if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword)
    return fileNamed(file, node.arguments[0])
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument))
    return fileNamed(file, node.argument.literal)
  return undefined
}

function exportsListed(
  from: string | undefined,
  { exportClause, isTypeOnly }: ts.ExportDeclaration,
): readonly (readonly [string, "value" | "type" | Ask])[] {
  if (exportClause === undefined || !ts.isNamedExports(exportClause)) return []
  return exportClause.elements.map((each) => {
    const own = (each.propertyName ?? each.name).text
    if (isTypeOnly || each.isTypeOnly) return [each.name.text, "type"] as const
    return [each.name.text, from === undefined ? "value" : { file: from, name: own }] as const
  })
}

function declared(statement: ts.Statement): readonly (readonly [string, "value" | "type"])[] {
  if (ts.isExportAssignment(statement)) return [["default", "value"]]
  const words = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
  const has = (kind: ts.SyntaxKind): boolean => words.some((word) => word.kind === kind)
  if (!has(ts.SyntaxKind.ExportKeyword)) return []
  if (has(ts.SyntaxKind.DefaultKeyword)) return [["default", "value"]]
  if (ts.isVariableStatement(statement))
    return statement.declarationList.declarations
      .flatMap(({ name }) => boundNames(name))
      .map((name) => [name, "value"])
  if (ts.isFunctionDeclaration(statement) || ts.isClassDeclaration(statement))
    return statement.name === undefined ? [] : [[statement.name.text, "value"]]
  if (ts.isInterfaceDeclaration(statement) || ts.isTypeAliasDeclaration(statement))
    return [[statement.name.text, "type"]]
  return []
}

const boundNames = (name: ts.BindingName): readonly string[] =>
  ts.isIdentifier(name)
    ? [name.text]
    : name.elements.flatMap((each) => (ts.isOmittedExpression(each) ? [] : boundNames(each.name)))
