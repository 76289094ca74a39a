import { watchConsole } from './console.ts';
import { watchEnd } from './end.ts';
import { watchModules } from './modules.ts';
import { watchFetch } from './requests.ts';

// Loaded before a source by `node --import`; the source itself runs as it stands.
watchEnd();
watchConsole();
watchFetch();
watchModules();
