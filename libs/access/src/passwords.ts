import { hash, verify } from '@node-rs/argon2';
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { newToken } from '#platform/secrets';

/** Argon2id (the library's default variant) as the OWASP Password Storage Cheat Sheet asks at least: 19 MiB, 2 passes, 1 lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes a password; the result (PHC form) carries its salt and cost. */
export async function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

/** Checks passwords with the same work whether there is a hash or not, so that time does not tell which addresses exist. */
@Injectable()
export class Passwords implements OnModuleInit {
  private nobodys = '';

  async onModuleInit(): Promise<void> {
    this.nobodys = await hashPassword(newToken());
  }

  /** @param passwordHash null where nobody has this password: the answer is no, after the same work */
  async fits(password: string, passwordHash: string | null): Promise<boolean> {
    const same = await verify(passwordHash ?? this.nobodys, password.normalize('NFC'));
    return same && passwordHash !== null;
  }
}
