import { parse, type SyntaxNode, visit } from './syntax.ts';

/**
 * Names that a module takes from its surroundings: used, and neither imported nor declared anywhere in it. Scopes are not told
 * apart, so a name that is declared in one function and foreign in another goes unseen.
 */
export function freeNames(path: string, source: string): ReadonlySet<string> {
  const declared = new Set<string>();
  const used = new Set<string>();
  visit(parse(path, source), (node, parent, field, ancestors) => {
    if (node.type !== 'Identifier' || typeof node.name !== 'string' || parent === undefined) return;
    const inPattern = parent.type === 'Property' && field === 'value' && ancestors.at(-2)?.type === 'ObjectPattern';
    const isForeignExport = parent.type === 'ExportSpecifier' && ancestors.at(-2)?.source != null;
    if (inPattern || declares(parent, field)) declared.add(node.name);
    else if (!isForeignExport && !isOnlyAName(parent, field)) used.add(node.name);
  });
  return new Set([...used].filter((name) => !declared.has(name)));
}

/** Whether a name in this place is brought into being there. */
function declares({ type }: SyntaxNode, field: string): boolean {
  if (/^(Function|TSDeclareFunction|Arrow|Class|TSInterface|TSTypeAlias|TSEnumDecl|TSModule)/.test(type)) {
    return field === 'id' || field === 'params';
  }
  return (
    places.has(`${type}.${field}`) ||
    (/^TS.*(Signature|FunctionType|ConstructorType)/.test(type) && /^param/.test(field))
  );
}

const places = new Set([
  'ImportSpecifier.local',
  'ImportDefaultSpecifier.local',
  'ImportNamespaceSpecifier.local',
  'VariableDeclarator.id',
  'ArrayPattern.elements',
  'AssignmentPattern.left',
  'RestElement.argument',
  'CatchClause.param',
  'TSParameterProperty.parameter',
  'TSTypeParameter.name',
  'TSMappedType.key',
  'TSIndexSignature.parameters',
]);

/** Names of members, keys, labels and other modules' exports stand for nothing in the module's own scope. */
function isOnlyAName(parent: SyntaxNode, field: string): boolean {
  const isMember = field === 'key' || (parent.type === 'MemberExpression' && field === 'property');
  if (isMember) return parent.computed !== true;
  return (
    field === 'label' ||
    parent.type === 'ImportSpecifier' ||
    parent.type === 'ExportAllDeclaration' ||
    parent.type === 'MetaProperty' ||
    (parent.type === 'ExportSpecifier' && field === 'exported') ||
    (parent.type === 'TSQualifiedName' && field === 'right') ||
    (parent.type === 'TSImportType' && field === 'qualifier') ||
    (parent.type === 'TSTypePredicate' && field === 'parameterName') ||
    (parent.type === 'TSEnumMember' && field === 'id')
  );
}
