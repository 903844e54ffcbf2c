import { UserError } from '../../errors.ts';
import { list } from '../../numbers.ts';
import type { FileTree } from '../../tree/tree.ts';
import { ask, type GitHub, GitHubError } from '../api/client.ts';
import { readCodeOwners } from './code-owners.ts';

/** Who may let findings pass, and what it takes to find out. */
export interface Approvers {
  /** `@user`, `@org/team` or `code-owners`; empty: whoever can set labels. */
  readonly approvers: readonly string[];
  /** Login of who opened the pull request, who does not count among them. */
  readonly author: string;
  /** By a token that may read teams, where the workflow has one. */
  readonly teams?: GitHub;
  /** The base's files, with its CODEOWNERS. */
  readonly base: FileTree;
  /** Files of the change that have to be owned, from the repository's root on. */
  readonly files: readonly string[];
}

/** Why somebody may not; undefined where he may. */
export async function refusalOf(login: string, who: Approvers): Promise<string | undefined> {
  const { approvers, author } = who;
  if (approvers.length === 0) return undefined;
  if (isSame(login, author))
    return `@${login} opened the pull request, and so does not count as an approver.`;
  const doubts: string[] = [];
  for (const one of approvers) {
    const answer = one === 'code-owners' ? await owns(login, who) : await isMeant(login, one, who);
    if (answer === true) return undefined;
    if (answer !== false) doubts.push(answer);
  }
  return [`@${login} is none of the approvers (${list(approvers)}).`, ...new Set(doubts)].join(' ');
}

function isSame(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** True, false, or why that is not known. */
type Answer = boolean | string;

/** Whether `@user` or `@org/team` means him. */
async function isMeant(login: string, owner: string, { teams }: Approvers): Promise<Answer> {
  const [org = '', team] = owner.replace(/^@/, '').split('/');
  if (team === undefined)
    return owner.startsWith('@') ? isSame(login, org) : `Whose the address ${owner} is cannot be asked.`;
  if (!teams)
    return `Who belongs to ${owner} is not for a workflow's own token to know: give the input \`team-token\` one that may read the organisation's members.`;
  return isMember(teams, org, team, login);
}

/** GitHub answers 404 for who is no member, and for a team that the token may not see. */
async function isMember({ octokit }: GitHub, org: string, team: string, login: string): Promise<Answer> {
  try {
    const { data } = await ask(`asking who belongs to @${org}/${team}`, 'members: read', () =>
      octokit.rest.teams.getMembershipForUserInOrg({ org, team_slug: team, username: login }),
    );
    return data.state === 'active';
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.status === 404) return false;
    return `Who belongs to @${org}/${team} could not be asked with the \`team-token\`: GitHub answered ${error.status}.`;
  }
}

/** Whether he is among the owners of each file, by the CODEOWNERS of the base. */
async function owns(login: string, who: Approvers): Promise<Answer> {
  const owners = await readCodeOwners(who.base).catch((error: unknown) => {
    if (error instanceof UserError) return undefined;
    throw error;
  });
  if (!owners) return 'The base branch has no CODEOWNERS file that can be read.';
  if (who.files.length === 0) return false;
  for (const file of who.files) {
    const doubts: string[] = [];
    let isOwner = false;
    for (const owner of owners(file)) {
      const answer = await isMeant(login, owner, who);
      isOwner ||= answer === true;
      if (typeof answer === 'string') doubts.push(answer);
    }
    if (!isOwner) return [`@${login} is no code owner of ${file}.`, ...doubts].join(' ');
  }
  return true;
}
