/** The imports and the exports of a source: static, re-exported, `import()` and those in types. */
import { dirname, posix } from 'node:path';
import type { Node, SourceFile } from './source.ts';

export interface Import {
  /** As written: `../errors.ts`, `zod`; null for a computed address. */
  from: string | null;
  /** The project path that it leads to; null for a package. */
  to: string | null;
  /** Nothing is left of it when it runs: `import type`, only `type` names, an import in a type. */
  typeOnly: boolean;
  reexport: boolean;
  /** The exported names that it takes; `all` where any may be taken. */
  names: 'all' | readonly string[];
}

export interface Export {
  name: string;
  /** Interfaces, type aliases, classes and enums are types; classes and enums are values too. */
  isType: boolean;
  /** Declared in another file. */
  reexport: boolean;
}

/** Where a relative import of a project file leads, as a project path; null for a package. */
export function target(importer: string, from: string): string | null {
  return from.startsWith('.') ? posix.normalize(posix.join(dirname(importer), from)) : null;
}

/** The package of a bare import: `@slack/web-api/dist/x` is `@slack/web-api`. */
export const packageOf = (from: string): string =>
  from
    .split('/')
    .slice(0, from.startsWith('@') ? 2 : 1)
    .join('/');

/** Every import of a source. */
export function importsOf(source: SourceFile): Import[] {
  const found = [
    ...declared(source),
    ...reexported(source),
    ...dynamic(source),
    ...inTypes(source),
  ];
  return found.map((one) => ({ ...one, to: one.from && target(source.path, one.from) }));
}

type Found = Omit<Import, 'to'>;

function declared(source: SourceFile): Found[] {
  const statements = source
    .all('ImportDeclaration')
    .map(({ source: from, importKind, specifiers }) => ({
      from: from.value,
      typeOnly:
        importKind === 'type' ||
        (specifiers.length > 0 &&
          specifiers.every((one) => one.type === 'ImportSpecifier' && one.importKind === 'type')),
      reexport: false,
      names: specifiers.flatMap((one) => {
        if (one.type === 'ImportSpecifier') return [nameOf(one.imported)];
        return one.type === 'ImportDefaultSpecifier'
          ? ['default']
          : membersOf(source, one.local.name);
      }),
    }));
  const required = source.all('TSExternalModuleReference').map(({ expression }) => expression);
  return [...statements, ...required.map((from) => taking(literal(from), 'all'))];
}

/** The names taken of a namespace, `x` of `import * as x`: those after its dots. */
const membersOf = (source: SourceFile, namespace: string): string[] =>
  source
    .all('MemberExpression')
    .flatMap(({ object, property }) =>
      object.type === 'Identifier' && object.name === namespace ? [nameOf(property)] : [],
    )
    .concat(
      source
        .all('TSQualifiedName')
        .flatMap(({ left, right }) =>
          left.type === 'Identifier' && left.name === namespace ? [right.name] : [],
        ),
    );

function reexported(source: SourceFile): Found[] {
  const named = source.all('ExportNamedDeclaration').flatMap((node) =>
    node.source === null
      ? []
      : [
          {
            from: node.source.value,
            typeOnly: node.exportKind === 'type',
            reexport: true,
            names: node.specifiers.map(({ local }) => nameOf(local)),
          },
        ],
  );
  const whole = source.all('ExportAllDeclaration').map((node) => ({
    from: node.source.value,
    typeOnly: node.exportKind === 'type',
    reexport: true,
    names: 'all' as const,
  }));
  return [...named, ...whole];
}

function dynamic(source: SourceFile): Found[] {
  const imported = source
    .all('ImportExpression')
    .map((node) => taking(literal(node.source), takenOf(source, node)));
  const required = source
    .all('CallExpression')
    .filter(({ callee }) => callee.type === 'Identifier' && callee.name === 'require')
    .map(({ arguments: [from] }) => taking(literal(from), 'all'));
  return [...imported, ...required];
}

/** The names that `const { a } = await import(…)` or `(await import(…)).a` takes. */
function takenOf(source: SourceFile, node: Node): 'all' | string[] {
  const awaited = source.parentOf(node);
  if (awaited?.type !== 'AwaitExpression') return 'all';
  const around = source.parentOf(awaited);
  if (around?.type === 'MemberExpression' && !around.computed) return [nameOf(around.property)];
  if (around?.type !== 'VariableDeclarator' || around.id.type !== 'ObjectPattern') return 'all';
  const names = around.id.properties.map((one) => (one.type === 'Property' ? nameOf(one.key) : ''));
  return names.includes('') ? 'all' : names;
}

function inTypes(source: SourceFile): Found[] {
  return source.all('TSImportType').map(({ source: from, qualifier }) => {
    let first = qualifier;
    while (first?.type === 'TSQualifiedName') first = first.left;
    const names = first?.type === 'Identifier' ? [first.name] : ('all' as const);
    return { from: literal(from), typeOnly: true, reexport: false, names };
  });
}

const taking = (from: string | null, names: Found['names']): Found => ({
  from,
  typeOnly: false,
  reexport: false,
  names,
});

/** The text of a literal or of a template without holes; null for anything computed. */
function literal(node: Node | undefined): string | null {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  const plain = node?.type === 'TemplateLiteral' && node.expressions.length === 0;
  return plain ? (node.quasis[0]?.value.cooked ?? null) : null;
}

/** The name that an identifier or a string stands for; '' for anything computed. */
export function nameOf(node: Node): string {
  if (node.type === 'Identifier') return node.name;
  return node.type === 'Literal' && typeof node.value === 'string' ? node.value : '';
}

/** Every name that a source exports; a default export is called `default`. `export *` names none. */
export function exportsOf(source: SourceFile): Export[] {
  const imported = new Set(
    source
      .all('ImportDeclaration')
      .flatMap(({ specifiers }) => specifiers.map(({ local }) => local.name)),
  );
  const named = source.all('ExportNamedDeclaration').flatMap((node) => [
    ...declarationsOf(node.declaration),
    ...node.specifiers.map(({ local, exported, exportKind }) => ({
      name: nameOf(exported),
      isType: node.exportKind === 'type' || exportKind === 'type',
      reexport: node.source !== null || imported.has(nameOf(local)),
    })),
  ]);
  const defaults = source.all('ExportDefaultDeclaration').map(({ declaration }) => ({
    name: 'default',
    isType: declaration.type === 'TSInterfaceDeclaration',
    reexport: declaration.type === 'Identifier' && imported.has(declaration.name),
  }));
  return [...named, ...defaults];
}

function declarationsOf(node: Node | null): Export[] {
  if (node?.type === 'VariableDeclaration') {
    const names = node.declarations.flatMap(({ id }) => bound(id));
    return names.map((name) => ({ name, isType: false, reexport: false }));
  }
  if (!node || !('id' in node) || !node.id) return [];
  const isType = /^(?:TSInterface|TSTypeAlias|TSEnum|Class)/.test(node.type);
  return [{ name: nameOf(node.id), isType, reexport: false }];
}

/** The names that a pattern binds: `a`, or `a` and `b` of `{ a, x: b }`. */
function bound(pattern: Node): string[] {
  if (pattern.type === 'Identifier') return [pattern.name];
  if (pattern.type === 'ObjectPattern') {
    return pattern.properties.flatMap((one) =>
      bound(one.type === 'Property' ? one.value : one.argument),
    );
  }
  if (pattern.type === 'AssignmentPattern') return bound(pattern.left);
  return pattern.type === 'ArrayPattern'
    ? pattern.elements.flatMap((one) => (one ? bound(one) : []))
    : [];
}
