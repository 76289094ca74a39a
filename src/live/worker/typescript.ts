import { startTypeScript } from '../typescript/engine.ts';
import { serve } from './serve.ts';

serve(startTypeScript);
