import { laws } from './laws.ts';

laws('hai-duong');
