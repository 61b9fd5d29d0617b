import { type CustomDecorator, SetMetadata } from '@nestjs/common';

/** Metadata that the access guard looks for: this route needs no sign-in. */
export const OPEN_TO_ALL = Symbol('OPEN_TO_ALL');

/** Opens a controller or route to everybody: health, hooks and candidate pages prove themselves by other means. */
export const OpenToAll = (): CustomDecorator<symbol> => SetMetadata(OPEN_TO_ALL, true);
