import { startPython } from '../python/engine.ts';
import { serve } from './serve.ts';

serve(startPython);
