import { type CustomDecorator, SetMetadata } from '@nestjs/common';
import type { Role } from '../domain/principal.js';

export const ROLES = Symbol('ROLES');

/**
 * Which member roles may call a route or controller. Without it everybody signed in may look, and all but viewers may
 * change. API keys have no role: theirs is the scope.
 */
export const Roles = (...allowed: [Role, ...Role[]]): CustomDecorator<symbol> => SetMetadata(ROLES, allowed);
