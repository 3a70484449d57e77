import * as desk from './desk.mjs';
import * as memory from './memory.mjs';
import * as menu from './menu.mjs';
import * as outbound from './outbound.mjs';
import * as patience from './patience.mjs';

/** The applications by name, each with its pages. */
export const applications = { desk, memory, menu, outbound, patience };
