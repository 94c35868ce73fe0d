import * as vscode from 'vscode';

/** The intrinsics as the YAML extension wants them named; without, it marks each as an unknown tag. */
const tags: readonly string[] = [
  '!And sequence',
  '!Base64 scalar',
  '!Base64 mapping',
  '!Cidr sequence',
  '!Condition scalar',
  '!Equals sequence',
  '!FindInMap sequence',
  '!GetAtt scalar',
  '!GetAtt sequence',
  '!GetAZs scalar',
  '!GetAZs mapping',
  '!If sequence',
  '!ImportValue scalar',
  '!ImportValue mapping',
  '!Join sequence',
  '!Length sequence',
  '!Not sequence',
  '!Or sequence',
  '!Ref scalar',
  '!Select sequence',
  '!Split sequence',
  '!Sub scalar',
  '!Sub sequence',
  '!ToJsonString mapping',
  '!ToJsonString sequence',
  '!Transform mapping',
];

const yamlExtension = 'redhat.vscode-yaml';
const setting = 'customTags';

/** Offers, in the language status menu of YAML files, to tell the YAML extension about the intrinsic tags. */
export function offerYamlTags(): vscode.Disposable {
  let item: vscode.LanguageStatusItem | undefined;

  function draw(): void {
    const offer = vscode.extensions.getExtension(yamlExtension) !== undefined && missing().length > 0;
    if (offer) item ??= offerItem();
    else {
      item?.dispose();
      item = undefined;
    }
  }
  draw();
  const listeners = [
    vscode.commands.registerCommand('serverlessAlmanac.useYamlTags', useTags),
    vscode.extensions.onDidChange(draw),
    vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration('yaml') && draw()),
  ];
  return {
    dispose: () => vscode.Disposable.from(...listeners, { dispose: () => item?.dispose() }).dispose(),
  };
}

function offerItem(): vscode.LanguageStatusItem {
  const item = vscode.languages.createLanguageStatusItem('serverlessAlmanac.yamlTags', { language: 'yaml' });
  item.name = vscode.l10n.t('Intrinsic Tags');
  item.text = vscode.l10n.t('YAML extension does not know !Ref and !Sub');
  item.command = { command: 'serverlessAlmanac.useYamlTags', title: vscode.l10n.t('Add Tags') };
  return item;
}

function missing(): readonly string[] {
  const known = vscode.workspace.getConfiguration('yaml').get<readonly string[]>(setting, []);
  return tags.filter(tag => !known.includes(tag));
}

/** Writes to the workspace's settings where there is a workspace, else to the person's own. */
async function useTags(): Promise<void> {
  const yaml = vscode.workspace.getConfiguration('yaml');
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await yaml.update(setting, [...yaml.get<readonly string[]>(setting, []), ...missing()], target);
}
