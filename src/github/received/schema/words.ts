import { z } from 'zod';
import { TOOL_NAMES, type ToolName } from '../../../model.ts';

export const tool: z.ZodType<ToolName> = z.enum([...TOOL_NAMES, 'command']);
