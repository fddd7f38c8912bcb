/** The page's policy forbids code made from text. To be imported first: each schema asks once, when it is made. */
import { z } from 'zod'

z.config({ jitless: true })
