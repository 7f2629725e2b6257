/** What a careful person lists of `test/texts/velmara.txt`, an invented report of twenty sentences. */

import type { ListedStatement } from "./report.ts"

/** Every statement of it, listed before the reader was run on it. */
export const VELMARA: readonly ListedStatement[] = [
  ["the minister proposes sharing ministries", "Petra Halvorsen", "propose", "Foreign Minister Petra Halvorsen of Norland", "|has proposed| that", "that the Velmaran", "are held"],
  ["and a part for the neighbours", "Petra Halvorsen", "propose", "Halvorsen", "also |suggested|", "that the neighboring", "a larger part"],
  ["and warns that the withdrawal is under review", "Petra Halvorsen", "warn", "Halvorsen", "and |warned|", "that the Norland", "previous cabinet set"],
  ["she writes what she hopes", "Petra Halvorsen", "say", "Halvorsen", "Halvorsen |wrote| that", "that she hoped", "its urgency"],
  ["the spokesman declines to comment", "Colin Marsh", "decline", "Foreign Ministry spokesman Colin Marsh", "|declined to comment|", "whether the letter", "is authentic"],
  ["the broadcaster published first", "Harbor Radio", "publish", ">Harbor Radio", "|was first published|", "<it", "it"],
  ["two unnamed voices say it is authentic", "a Norland official|a Costrian diplomat", "say", "A Norland official|a Costrian diplomat", "|said| it is", "it is", "is authentic"],
  ["the prime minister once opposed more peacekeepers", "Aldo Brandt", "reject", "who", "who |opposed|", "sending more", "peacekeepers"],
  ["and has said what he wants", "Aldo Brandt", "say", "Prime Minister Aldo Brandt", "|has said| he", "he wants", "12-year mission"],
  ["the envoy was in Costria", "Colin Marsh", "say", "Marsh", "|told| reporters", "that Wrey spent", "in Costria"],
  ["he refuses to describe the meetings", "Colin Marsh", "decline", "He", "|refused to describe|", "the meetings", "the meetings"],
  ["nor does he say how the talk ended", "Colin Marsh", "decline", "he", "|nor did he say|", "how Wrey's", "had ended"],
  ["saying that he does not want to prejudge", "Colin Marsh", "say", "he", "|saying| he", "he did not", "the outcome"],
  ["an important partner", "Colin Marsh", "say", "Marsh", "Marsh |said| it", "it is an", "important partner"],
  ["one common position", "Colin Marsh", "say", "Marsh", "but also |said|", "that it needs", "common position"],
  ["all sides are asked", "Colin Marsh", "say", ">he", "weeks,\" he |said|", "<We are asking", "coming weeks"],
  ["a wish over several governments", "Colin Marsh", "say", "Marsh", "Marsh |said| at", "<Several governments", "that lasts"],
  ["the letter makes clear who stays", "the letter", "say", "the letter", "|makes clear|", "that the new", "to stay"],
  ["the minister writes of written proposals", "Petra Halvorsen", "say", "Halvorsen", "Halvorsen |wrote|.", "<I have asked", "movement's leaders"],
  ["a peace that belongs to its people", "Colin Marsh", "say", "Marsh", "also |said| on", "that Norland has", "belongs to Velmarans"],
  ["nothing is dictated", "Colin Marsh", "say", ">he", "anything,\" he |said|", "<We do not", "dictate anything"],
  ["all that can be done", "Colin Marsh", "say", "Marsh", "|added|", "<We are doing", "region together"],
  ["the process is theirs", "Colin Marsh", "say", ">he", "In the end, he |said|", "the process", "support it"],
]
