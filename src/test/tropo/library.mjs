// The library as its own samples use it: functions that build documents, and readers of what was posted. It makes globals of the latter.
import tropowebapi from 'tropo-webapi';

export const { TropoWebAPI, TropoJSON } = tropowebapi;
export const { Choices, On, Result, Say, Session } = globalThis;
