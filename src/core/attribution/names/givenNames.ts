/**
 * Given names that tell a person from a body, and a man from a woman, in lower case. From the 1990 United States census
 * (public domain), open registers of Italian and Dutch first names, and names of the world's news added by hand.
 * Names that are borne by both, or are ordinary words or places more often than names, are under `either` or left out.
 */
const male =
  'aaron abdel abdul abdulla abdullah abe abel abraham abu adam adel adnan adolfo adriaan ahmad ahmed ahmet ' +
  'aidan aiden akbar akira al alain alan alasdair alastair albert alberto aldo aled alejandro aleksandar ' +
  'aleksander aleksandr alenka alessandro alessio alexander alexei alexey alexis alfonso alfred alfredo ali ' +
  'alireza alistair allan allen alvaro alvin amir anatoly anders andre andreas andrei andrej andres andrew ' +
  'andrey andrus andrzej andy angel angelo angiolo angus ansar anthony antoine antonino antonio antonis antony ' +
  'anwar archie arif arjen arjun arkady armando arnaud arno arnold arseniy art arthur arturo asif atal attila ' +
  'attilio augusto aurélien austin ayman aziz barack barney barry bart bas bashar bashir bastiaan ben benito ' +
  'benjamin benoit benoît bernard bernardo bernie bert bertrand bilal bill billy bjorn blake bob bobby bogdan ' +
  'boris borut boyko brad bradley bram brandon brendan brent bret brett brian bruce bruno bryan burt byron ' +
  'bülent caleb callum calvin carl carlo carlos cas casper cesar cesare charles charlie chester christiaan ' +
  'christophe christopher chuck ciaran clarence clark claudio clay clayton cliff clifford clint clive clyde ' +
  'cody cole colin connor conor conrad corey cormac cornel cornelis corrado cory cosimo craig cristian ' +
  'cristiano curt curtis cyril daan dafydd daley damian dan dani daniel daniele danilo daniël danny dario ' +
  'darragh darrell darren daryl dave david davide dean declan deepak denis dennis denzel derek derrick desmond ' +
  'dick didier diego dieter dimitar dimitri dinesh dino dirk dmitri dmitry dmytro domenico dominic don donald ' +
  'donny doug douglas drew duane duccio duncan dustin dwight dylan eamon earl ed eddie edgar edi edoardo ' +
  'edouard eduardo edward edwin egbert egon ehud eli elia elias elijah elio elliot elliott elmer elon emanuel ' +
  'emanuele emil emile emiliano emilio emmanuel emmerson enda enrico enrique enzo eric erich erik ernest ' +
  'ernesto ernst erwin ethan etienne ettore eugene evan evert evgeny evo ewan ezra fabian fabien fabio fabrice ' +
  'fabrizio faisal farid farouk fedde federico felipe felix ferdinando ferenc fernando fethullah fidel filip ' +
  'filippo finn florian floris floyd francesco francis francisco franco francois frank franklin frans franz ' +
  'françois fred freddie freddy frederic frederick frederik fredrik freek friedrich fritz frédéric fumio ' +
  'gabriel gareth garrett gary gaston gavin geert gene gennady geoff geoffrey george georges georgi georgios ' +
  'gerald gerard gerben gerhard gerrit giacomo giampaolo giampiero giancarlo gianfranco gianluca gianmarco ' +
  'gianni gijs gilbert gilles gino giorgio giovanni giuliano giulio giuseppe glen glenn gonzalo goodluck gordan ' +
  'gordon graham grant graziano greg gregor gregorio gregory guido guillaume gunnar gunter gus gustav gustavo ' +
  'guus guy györgy gábor gérald gérard habib hafez haider haitham hakan hakeem hamad hamdi hamdullah hamid ' +
  'hamish hamza hank hans haris harold harry harvey hasan hashim hassan hector heinz helmut hendrik henk henri ' +
  'henrik henry herb herbert herman hernan hervé hidde hideki hiroshi hisham hosni howard hugh hugo humberto ' +
  'hunter hussain hussein hüseyin iacopo iain ian ibrahim ignacio igor ilham ilya imran imre ingmar ion irving ' +
  'isaac isaiah ismail ivan ivo jaap jacek jacinto jack jackson jacky jacob jacopo jacques jaime jake jakob ' +
  'jamal james jamil jan-willem janez jared jarosław jason jasper javier jay jayden jean-claude jean-françois ' +
  'jean-luc jean-marc jean-paul jean-pierre jeb jed jeff jeffery jeffrey jeh jelle jelte jens jeremiah jeremy ' +
  'jeroen jerome jerry jesus jim jimmy joachim joao joaquin job joe joel joep joey johan johann johannes john ' +
  'johnny joko jomo jon jonah jonas jonathan jordi jorge joris jose josef joseph josh joshua josé joël juan ' +
  'juha jules julian julien julio jung-un junichiro jurgen justin jyrki jérôme jürgen kai kamal karim karl ' +
  'karsten kazuo kees keith ken kenji kenneth kenny kevin khaled khalid khizr kirk klaus knut koen kofi konrad ' +
  'konstantin kostas kristof krzysztof kurt kwame kyriakos lakhdar lamar lance landon lapo larry lars laszlo ' +
  'laurens laurent lawrence lech leendert leif len lennard leo leon leonard leonardo leonid leopold leroy ' +
  'lester lev lewis liam linus lionel lloyd lodewijk logan lorenzo lou louis loïc luc luca lucas luciano luigi ' +
  'luis luiz lukas luke lula luuk lyndon lászló maarten mahathir mahdi maher mahmood mahmoud malcolm malik ' +
  'manfred manmohan manny manuel marc marcel marcello marcelo marcin marco marcos marcus mariano marino mario ' +
  'marius mark marko markus marshall martijn martin marty marvin mason masoud massimiliano massimo mateusz ' +
  'mathieu mats matt matteo matthew matthias matthijs mattia maurice mauricio maurits maurizio mauro max maxim ' +
  'mees mehdi mehmet melle melvin merrick mevlüt micah michael micheal mick miguel mikael mike mikhail milos ' +
  'milton mircea mirko miroslav mitch mitchell mitt moammar mohamed mohammad mohammed mohamud morris moshe ' +
  'mostafa muammar muhammad muhammadu muhammed murat murray mustafa mykola nabil naftali naoto narendra nasser ' +
  'nate nathan nathaniel nawaz ned neil nello nelson neri nestor newt niall niccolò nicholas nick nico nicolae ' +
  'nicolas nicolás niek niels nigel nikita nikola nikolai nikolay nikos noah noam noel norbert norm norman noud ' +
  'nouri nuri olaf oleg oleksandr oleksiy oliver olivier ollie olusegun omar osama oscar oskar osvaldo otello ' +
  'otto owen pablo paddy padraig panagiotis paolo pascal patrice patricio patrick paul pavel pawel pedro pepijn ' +
  'percy pervez pete peter petr petro phil philip philipp philippe phillip pier piero pierre pieter pietro pim ' +
  'piotr prakash preet péter quentin quincy quinten radosław rafael raffaele raheem rahm rahul rainer raj ' +
  'rajesh rajiv ralph ramon ramzi rand randall randy raphaël raul ravi ray raymond raúl recep reggie reince ' +
  'reinhard reinier remo renato rens renzo rex rhys ricardo riccardo rich richard rick ricky rishi rob robby ' +
  'robert roberto rodney rodrigo roger roland rolando rolf romain roman romano ron ronald ronnie rory ross roy ' +
  'ruben rudolf rudolph rudy rumen rupert ruslan russ russell ryan régis rémi saad sadiq saeed said salah saleh ' +
  'salem sali salman salvador salvatore samir samuel samuele sander sandro sanjay saul scott seamus sean ' +
  'sebastiaan sebastian sem sep sepp serge sergei sergey sergio seth seyed shane shaun shawn sheldon sherrod ' +
  'shimon shinzo sid siem silvano silvio simon slobodan stan stanislav stanislaw stanley stavros stef stefan ' +
  'stefano steffen stephan stephane stephen sterling steve steven stewart stijn stuart stéphane sunil suresh ' +
  'sven sviatoslav syed sylvain sylvester sébastien tad taha takashi tamir tarek tariq taro tayyip ted terence ' +
  'terrence teun thabo theo theodore thierry thijmen thijs thomas théo tijn tim timo timothy tiziano tobias ' +
  'toby todd tom tomas tomasz tomislav tommaso tommy tony toomas toshiro traian travis trayvon trent trevor ' +
  'trey tristan troy tucker tyler tyrone ubaldo ugo uhuru ulrich umar umberto vaclav valentin valerio valery ' +
  'valter valéry vasco vernon viacheslav victor vikram viktor vince vincent vincenzo vinod vitali vitaly ' +
  'vittorio vlad vladimir volker volodymyr vyacheslav wael waheed walid wally walt walter warren wayne werner ' +
  'wes wesley wilhelm will willem william willie willy wim winston wladimir wojciech wolfgang woodrow woody ' +
  'wouter xavier yahya yair yakov yanis yann yannick yasir yasser yegor yevgeny yiannis yitzhak yoshihiko ' +
  'yousaf yousef youssef yukio yuri yusuf yves zac zach zachary zack zbigniew zdravko ziad zoltan zoran édouard ' +
  'étienne';

const female =
  'abbie abigail ada addie adelaide adele adeline adriana afke agnes agnieszka aisha alberta alejandra ' +
  'alessandra alessia alexandra alia alice alicia alina alison allie allison alma alta amal amanda amber amelia ' +
  'amina amy amélie ana anastasia anaïs angela angelina angharad angie aniek anita anja ann anna annabel ' +
  'annalisa anne annegret annelies annemarie annette annie annita annunziata anouk antonella antonia anya aoife ' +
  'aretha ariana arianna arianne arundhati asha asma assunta astrid audrey augusta aukje aung aurora aurore ' +
  'ayaan ayelet barbara beatrice becky belinda belle benazir benedetta bernadette bernice bertha bertie bess ' +
  'bessie beth betsy bettie betty beulah beverly beyonce bianca birdie blanche bonnie brenda bridget brigid ' +
  'brigitte britney bruna callie camilla camille candace cara carla carlijn carlotta carly carmela carol carole ' +
  'carolien caroline carolyn carrie catalina caterina catherine cathy catia catriona cecelia cecilia celia ' +
  'celine ceri chantal charlotte chelsea cherie cheryl chiara chloe christa christiana christina christine ' +
  'cindy cinzia claire clara clarissa claudia clémentine colette colleen condoleezza connie constance cora ' +
  'corazon cordelia cornelia costanza cristina cynthia cécile céline daisy daniela danielle daniëlle daphne deb ' +
  'debbie debora deborah debra deirdre delia della delphine denise diana diane dianne diletta dilma dina dollie ' +
  'dolores donatella donna dora doris dorothy edith edna effie eileen eilidh ekaterina elaine eleanor elena ' +
  'eleonora eline elisa elisabeth elisabetta elise eliza elizabeth ella ellen elnora elodie eloise elsa elsie ' +
  'elva elvira emanuela emilie emily emine emma emmanuelle erica erika esmee essie estella estelle esther ethel ' +
  'etta eugenia eula eunice eva evelien fabienne faith fannie fanny farah fatima fatou federica felicia femke ' +
  'fernanda fiona fiorella fiorenza fleur floor flora florence franca frances francesca francoise françoise ' +
  'frauke freya froukje gabriela gabriella gabrielle gaia gail galina gea gemma genevieve geneviève georgie ' +
  'geraldine gerda germaine gertrude ghislaine giada gianna gina ginevra ginny giorgia giovanna gisele giulia ' +
  'giuliana giuseppa giuseppina gladys gloria golda grace grazia graziella greta gretchen gudrun gussie gwen ' +
  'gwyneth hallie hanan hanna hannah hanneke harriet harriett hattie hazel heather heidi heleen helen helena ' +
  'helga helle henrietta hester hettie hilary hilda hilde hillary holly hope honor hulda huma hélène ida ilaria ' +
  'ilona ilse imelda ina indira ines inez inge ingrid inna inès iolanda irena irene irina iris irma isabel ' +
  'isabella isabelle iva ivana ivanka ivy jacinda jacqueline jan-marie jane janet janice janie janneke jasmijn ' +
  'jasmine jean-marie jeanette jeanine jeanne jenna jennie jennifer jenny jessica jill joan joanna joanne ' +
  'jocelyn jodi johanna joke josephine josiane josie joy joyce joëlle juanita judith judy julia juliana julie ' +
  'juliet juliette kamala karen karin karla kate katerina katharina katharine katherine kathleen kathryn kathy ' +
  'katie katja katrina katya kayleigh keiko kelli kellyanne khadija kiersten kimberly kirsten kirstjen ' +
  'kristalina kristen kristi kristin kristina kyung-wha laetitia lara larisa latifa laura lauren lea leah leila ' +
  'lela lelia lena lenora leona leticia letizia lettie leyla liana lianne licia lida lidia lieke lilian liliana ' +
  'lillian lillie lilly lily lina linda linnie lisa lisanne livia liz liza lizzie ljudmila lois lola lolita ' +
  'lora loretta lori lorraine lotte lottie louisa louise luana lucia luciana lucie lucile lucille lucinda ' +
  'lucrezia lucy ludmila luella luisa lulu lupita lura lydia lynda lynne lyudmila maaike mabel mabelle mable ' +
  'madeleine madeline madge madonna mae magdalena maggie maia malala mamie mandy manon manuela mara marcela ' +
  'marcella marcia marga margaret margarita margaux margherita margot margrethe marguerite maria mariana ' +
  'marianne marie marie-claude marilyn marina marisa marissa marit marjolein marjorie marla marleen marlene ' +
  'marlène marsha marta martha martina martine mary maryam marzia mathilda matilda matilde mattie maud maude ' +
  'maureen maxine may maya mayme mazie megan meghan megyn melania melanie melinda melissa merel meryl mette mia ' +
  'michaela michela michelle mika mildred milena millie mimi mina minerva minnie miranda mireille mirella ' +
  'miriam mirjam mirthe mittie moira mollie mona monica monique muriel mylène myra myrtie myrtle nadezhda nadia ' +
  'nadine nancy nannie naomi natalia natalie natalina nataliya natalya natasha nathalie nell nella nelle nellie ' +
  'nettie nia niamh nicole nicoletta nienke nikki nina noemi noortje nora norah norma noémie nuala odile oksana ' +
  'ola olga olive olivia ophelia oprah ora ornella oxana paige pam pamela paola pascale patricia patrizia patti ' +
  'patty paula paulien paulina pauline peggy penelope penny phoebe phyllis piera pierina pilar polly priscilla ' +
  'priti queenie rachael rachel raffaella ramona rania raquel rebecca regina rena renata renee rhoda rhonda ria ' +
  'rianne rina rita roberta rodaba roisin rona roos rosa rosalie rosalind rosanna rosanne rose roseanne ' +
  'roselyne rosemary rosetta rosie rossana rossella rowena roxanne roxie ruby ruth sabine sabrina sadie sallie ' +
  'sally samantha sandra sandrine sanna sanne saoirse sara sarah saskia scarlett selena serena shabana shami ' +
  'sharon sheikha sheila sheryl shirley sienna sigrid silvana silvia simona simonetta sinead sinéad siobhan ' +
  'sofia solange sonia sonja sonya sophia sophie soraya stacey stefania stella stephanie stéphanie sue susan ' +
  'susanna susanne susie suzanne svetlana sylvia sylvie ségolène tabitha tamara tammy tania tanya tara tashfeen ' +
  'tatiana tawakkol teresa tess tessa thelma theresa tiffany tilda tillie tina tineke tiziana tonya tosca ' +
  'tracey trisha trudy tulsi tzipi ursula valentina valeria valerie valeska valérie vanda vanessa vanita vanna ' +
  'veerle vera verna veronica vicki vicky victoria vilma viola violet virgie virginia vittoria viviane ' +
  'véronique wanda wendy whitney whoopi willeke wilma winifred winnie yasmin yelena yingluck yoko yolanda ' +
  'yolande yulia yvette yvonne zadie zainab zara zelda zeynep zoe zoé zoë émilie';

const either =
  'adrian alex andrea ashley aubrey bailey blair brook brooke cameron carey carmen casey chris christian clare ' +
  'courtney dale dana darcy devin dominique ellis erin evelyn fran gabriele gale gayle hayden jackie jamie ' +
  'jan jean jess jesse jessie jing jo jody jordan kay kelly kerry kim kris kyle kylie laurence laurie lee leigh ' +
  'lesley leslie li lindsay lindsey loren lynn mackenzie marian marion mel meredith michel michele micky ming ' +
  'misha morgan nat nicky nicola noor pat paz perry quinn rene riley robbie robin rowan sam sandy sascha sasha ' +
  'shannon shelby sidney simone stacy sydney taylor terry toni tracy val vivian wei wen xi yi';

/** What a given name says about who bears it. */
export type GivenNameGender = 'male' | 'female' | 'either';

const genders: ReadonlyMap<string, GivenNameGender> = new Map([
  ...male.split(' ').map((name) => [name, 'male'] as const),
  ...female.split(' ').map((name) => [name, 'female'] as const),
  ...either.split(' ').map((name) => [name, 'either'] as const),
]);

/** Who bears the given name `lower` (lower case; of "Jean-Luc" the first part counts); undefined for what is no known name. */
export function genderOfGivenName(lower: string): GivenNameGender | undefined {
  const known = genders.get(lower);
  if (known !== undefined) return known;
  const hyphen = lower.indexOf('-');
  return hyphen > 1 ? genders.get(lower.slice(0, hyphen)) : undefined;
}
