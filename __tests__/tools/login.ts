import type { Server } from '../../src/database/index.ts';

/** How a program of its own logs in as the role of the migrations. */
export interface Login {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly password: string;
}

export async function loginOf(server: Server): Promise<Login> {
  await using client = await server.connect('migrator');
  const { host, port, user = '', password } = client;
  return { host, port, user, password: String(password) };
}
