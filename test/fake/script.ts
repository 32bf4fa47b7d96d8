/** Apps Script API v1: projects, their content, versions and deployments. */
import { Script as Compiled } from 'node:vm';
import { forbidden, GoogleError, invalid, notFound } from './answer.ts';
import { type Call, type Handler, iso, page, rightOf, textOf } from './call.ts';
import { addScript, type Deployment, mime, newId, type ScriptFile, type ScriptProject, type Version } from './state.ts';

/** Google's words (github.com/googleworkspace/python-samples/issues/79). */
const switchedOff =
  'User has not enabled the Apps Script API. Enable it by visiting https://script.google.com/home/usersettings then retry. ' +
  'If you enabled this API recently, wait a few minutes for the action to propagate to our systems and retry.';

/** A bound script is shared as its container is, and shows in no list of Drive files (google/clasp/issues/208). */
function open({ state, path, grant }: Call, right: 'view' | 'edit'): ScriptProject {
  const project = state.scripts[path.scriptId ?? ''];
  const container = project?.parentId ? state.files[project.parentId] : undefined;
  const has = container ? rightOf(container, grant.email) : project?.creator === grant.email ? 'owner' : null;
  if (!project || !has) throw notFound();
  if (right === 'edit' && has === 'view') throw forbidden();
  return project;
}

/** Before anything else of a request is looked at. */
const withApi =
  (handler: Handler): Handler =>
  (call) => {
    if (!call.account.appsScriptApi) throw forbidden(switchedOff);
    return handler(call);
  };

const projectJson = ({ id, title, parentId, createTime, updateTime, creator }: ScriptProject): object => ({
  scriptId: id,
  title,
  ...(parentId ? { parentId } : {}),
  createTime: iso(createTime),
  updateTime: iso(updateTime),
  creator: { email: creator },
  lastModifyUser: { email: creator },
});

const containers: readonly string[] = [mime.spreadsheet, mime.document, mime.form, mime.folder];

/** A Sheet may have several bound projects [?]: nothing of the API says otherwise, so a repeated request makes a second. */
const create: Handler = ({ state, body, grant }) => {
  const parentId = textOf(body.parentId) ?? null;
  const parent = parentId ? state.files[parentId] : null;
  if (parentId !== null) {
    if (!parent || !rightOf(parent, grant.email)) throw notFound();
    if (!containers.includes(parent.mimeType)) throw invalid('Request contains an invalid argument.');
    if (rightOf(parent, grant.email) === 'view') throw forbidden();
  }
  if (!body.title) throw invalid('Request contains an invalid argument.');
  return { json: projectJson(addScript(state, grant.email, { title: String(body.title), parentId })) };
};

const get: Handler = (call) => ({ json: projectJson(open(call, 'view')) });

const fileJson = (project: ScriptProject, file: ScriptFile): object => ({
  ...file,
  createTime: iso(project.createTime),
  updateTime: iso(project.updateTime),
  lastModifyUser: { email: project.creator },
});

function versionOf(project: ScriptProject, text: string | null | undefined): Version {
  const version = project.versions.find(({ versionNumber }) => String(versionNumber) === text);
  if (!version) throw notFound();
  return version;
}

const getContent: Handler = (call) => {
  const project = open(call, 'view');
  const asked = call.query.get('versionNumber');
  const { files } = asked === null ? project : versionOf(project, asked);
  return { json: { scriptId: project.id, files: files.map((file) => fileJson(project, file)) } };
};

const updateContent: Handler = (call) => {
  const project = open(call, 'edit');
  const files = (call.body.files ?? []) as ScriptFile[];
  refuseContent(files);
  project.files = files.map(({ name, type, source }) => ({ name, type, source }));
  project.updateTime = call.state.now;
  return { json: { scriptId: project.id, files: project.files.map((file) => fileJson(project, file)) } };
};

/** The whole project is replaced, so the manifest must be among the files; code that does not parse is refused. */
function refuseContent(files: readonly ScriptFile[]): void {
  const names = files.map(({ name }) => name);
  if (new Set(names).size < names.length) throw invalid('A file with this name already exists in the current project.');
  const manifest = files.find(({ name, type }) => name === 'appsscript' && type === 'JSON');
  if (!manifest) throw invalid('Manifest file appsscript.json is missing.');
  try {
    JSON.parse(manifest.source);
  } catch {
    throw invalid('"appsscript.json" has errors: Invalid JSON.');
  }
  for (const { name, type, source } of files) if (type === 'SERVER_JS') parse(name, source);
}

/** In the words that clasp looks for: "Syntax error: … line: 1 file: Code" (clasp 3.4.1, core/files.js). */
function parse(name: string, source: string): void {
  try {
    new Compiled(source, { filename: name });
  } catch (e) {
    const line = /:(\d+)\n/.exec((e as Error).stack ?? '')?.[1] ?? '1';
    throw invalid(`Syntax error: ${(e as Error).message} line: ${line} file: ${name}`);
  }
}

const versionJson = (project: ScriptProject, { versionNumber, description, createTime }: Version): object => ({
  scriptId: project.id,
  versionNumber,
  ...(description ? { description } : {}),
  createTime: iso(createTime),
});

/** 200 (apps-script/guides/versions); which words Google finds for it is not known [?]. */
const MOST_VERSIONS = 200;

const createVersion: Handler = (call) => {
  const project = open(call, 'edit');
  if (project.versions.length >= MOST_VERSIONS) {
    throw new GoogleError(400, `Scripts may only have up to ${MOST_VERSIONS} versions.`, {
      reason: 'failedPrecondition',
    });
  }
  const version: Version = {
    versionNumber: Math.max(0, ...project.versions.map(({ versionNumber }) => versionNumber)) + 1,
    description: textOf(call.body.description) ?? '',
    createTime: call.state.now,
    files: structuredClone(project.files),
  };
  project.versions.push(version);
  return { json: versionJson(project, version) };
};

const getVersion: Handler = (call) => {
  const project = open(call, 'view');
  return { json: versionJson(project, versionOf(project, call.path.versionNumber)) };
};

/** The newest first, as the editor shows them [?]. */
const listVersions: Handler = (call) => {
  const project = open(call, 'view');
  const { items, nextPageToken } = page(call, [...project.versions].reverse(), 50);
  const versions = items.map((each) => versionJson(project, each));
  return { json: { ...(versions.length > 0 ? { versions } : {}), nextPageToken } };
};

interface Manifest {
  webapp?: { access?: string; executeAs?: string };
  executionApi?: { access?: string };
}

export function manifestOf(project: ScriptProject, versionNumber: number | null): Manifest {
  const { files } = versionNumber === null ? project : versionOf(project, String(versionNumber));
  return JSON.parse(files.find(({ type }) => type === 'JSON')?.source ?? '{}') as Manifest;
}

function deploymentJson(project: ScriptProject, deployment: Deployment): object {
  const { deploymentId, versionNumber, description, manifestFileName, updateTime } = deployment;
  const { webapp } = manifestOf(project, versionNumber);
  const url = `https://script.google.com/macros/s/${deploymentId}/${versionNumber === null ? 'dev' : 'exec'}`;
  const entryPointConfig = { access: webapp?.access, executeAs: webapp?.executeAs };
  return {
    deploymentId,
    deploymentConfig: {
      scriptId: project.id,
      ...(versionNumber === null ? {} : { versionNumber }),
      manifestFileName,
      ...(description ? { description } : {}),
    },
    updateTime: iso(updateTime),
    ...(webapp ? { entryPoints: [{ entryPointType: 'WEB_APP', webApp: { url, entryPointConfig } }] } : {}),
  };
}

/** Google's words (daikikatsuragawa/clasp-action/issues/1); HEAD's own is none of the twenty. */
const MOST_DEPLOYMENTS = 20;

/** `given` is a DeploymentConfig. */
function configOf(
  project: ScriptProject,
  given: Record<string, unknown>,
): Pick<Deployment, 'versionNumber' | 'description'> {
  if (given.manifestFileName !== 'appsscript') throw invalid('Request contains an invalid argument.');
  const number = given.versionNumber;
  if (typeof number !== 'number') throw invalid('Request contains an invalid argument.');
  const { versionNumber } = versionOf(project, String(number));
  return { versionNumber, description: textOf(given.description) ?? '' };
}

const createDeployment: Handler = (call) => {
  const project = open(call, 'edit');
  const config = configOf(project, call.body);
  if (project.deployments.filter(({ versionNumber }) => versionNumber !== null).length >= MOST_DEPLOYMENTS) {
    const message = `Scripts may only have up to ${MOST_DEPLOYMENTS} versioned deployments at a time.`;
    throw new GoogleError(400, message, { reason: 'failedPrecondition' });
  }
  const { now: updateTime } = call.state;
  const deploymentId = newId(call.state, 'AKfycb', 73);
  const deployment: Deployment = { deploymentId, manifestFileName: 'appsscript', updateTime, ...config };
  project.deployments.push(deployment);
  return { json: deploymentJson(project, deployment) };
};

function deploymentOf(project: ScriptProject, { path }: Call): Deployment {
  const deployment = project.deployments.find(({ deploymentId }) => deploymentId === path.deploymentId);
  if (!deployment) throw notFound();
  return deployment;
}

const getDeployment: Handler = (call) => {
  const project = open(call, 'view');
  return { json: deploymentJson(project, deploymentOf(project, call)) };
};

const listDeployments: Handler = (call) => {
  const project = open(call, 'view');
  const { items, nextPageToken } = page(call, project.deployments, 50);
  return { json: { deployments: items.map((each) => deploymentJson(project, each)), nextPageToken } };
};

function changeable(project: ScriptProject, call: Call): Deployment {
  const deployment = deploymentOf(project, call);
  if (deployment.versionNumber === null) throw invalid('Read-only deployments may not be modified.');
  return deployment;
}

const updateDeployment: Handler = (call) => {
  const project = open(call, 'edit');
  const deployment = changeable(project, call);
  Object.assign(deployment, configOf(project, (call.body.deploymentConfig ?? {}) as Record<string, unknown>));
  deployment.updateTime = call.state.now;
  return { json: deploymentJson(project, deployment) };
};

const deleteDeployment: Handler = (call) => {
  const project = open(call, 'edit');
  const deployment = changeable(project, call);
  project.deployments = project.deployments.filter((each) => each !== deployment);
  return { json: {} };
};

const all: Record<string, Handler> = {
  'script.projects.create': create,
  'script.projects.deployments.create': createDeployment,
  'script.projects.deployments.delete': deleteDeployment,
  'script.projects.deployments.get': getDeployment,
  'script.projects.deployments.list': listDeployments,
  'script.projects.deployments.update': updateDeployment,
  'script.projects.get': get,
  'script.projects.getContent': getContent,
  'script.projects.updateContent': updateContent,
  'script.projects.versions.create': createVersion,
  'script.projects.versions.get': getVersion,
  'script.projects.versions.list': listVersions,
};

export const script = Object.fromEntries(Object.entries(all).map(([id, handler]) => [id, withApi(handler)]));
