import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Config } from '#platform/config';
import { StartError } from '#platform/process';

/**
 * Boots the app and opens its ports.
 *
 * @throws StartError `http.port_in_use`, `mail.port_in_use`, naming the variable to change
 */
export async function listen(app: NestFastifyApplication, config: Config): Promise<void> {
  try {
    await app.listen(config.port, config.host);
  } catch (error) {
    throw explain(error, config);
  }
}

function explain(error: unknown, config: Config): unknown {
  const { code, syscall, port } = error as NodeJS.ErrnoException & { port?: number };
  if (syscall !== 'listen' || (code !== 'EADDRINUSE' && code !== 'EACCES')) return error;
  const forMail = port === config.inboundSmtpPort && port !== config.port;
  const [variable, library] = forMail ? ['INBOUND_SMTP_PORT', 'mail'] : ['PORT', 'http'];
  return code === 'EACCES'
    ? new StartError(
        `${library}.port_forbidden`,
        `This user may not open port ${port}: set ${variable} to another one.`,
      )
    : new StartError(
        `${library}.port_in_use`,
        `Port ${port} is already used by another process: stop that, or set ${variable} to another one.`,
      );
}
